import type { Span } from '../types.ts';
import { byStart, spansOf, type Dialect } from './dialect.ts';
import { frontMatterIn } from './front-matter.ts';
import { mathsIn } from './maths.ts';
import { componentTagsIn, expressionsIn } from './mdx.ts';
import { templateMarks } from './template-marks.ts';

const MOST_INDENT = 100;
const LINE_BEFORE = /(?:^|[\n\r])\ufeff?[ \t>]*$/u;
const LINE_AFTER = /^[ \t]*(?:$|[\n\r])/u;

/** Each looks on to the next mark of its kind or the next blank line at most, so that all take linear time. */
const PATTERNS: Readonly<Record<Dialect['readAs'], Readonly<Record<string, RegExp>>>> = {
  break: {
    /** `::: warning Title` and `:::` */
    container: /^\ufeff?[ \t>]*:{3}[^\n\r]*/gmu,
    /** Imports and exports of MDX, which go on to a blank line. */
    module:
      /^\ufeff?(?=import[ \t]*['"]|(?:import|export)[ \t{*][^\n\r]*?(?:\bfrom[ \t]*['"]|[={]))(?:[^\n\r]|(?:\r\n?|\n)(?![ \t]*[\n\r]))*/gmu,
    /** `> [!NOTE]` */
    alert: /^\ufeff?[ \t]*>[ \t>]*\[![a-z]+\][-+]?/gimu,
  },
  word: {
    wikiLink: /!?\[\[[^[\]\n\r]*\]\]/gu,
    /** `user/repo#12` */
    issue: /(?<![\w./-])[\w.-]+\/[\w.-]+#\d+/gu,
    mention: /(?<![\p{L}\p{M}\p{N}_.])@[\p{L}\p{N}_](?:[./-]?[\p{L}\p{M}\p{N}_])*/gu,
    hashtag: /(?<![\p{L}\p{M}\p{N}_&])#[\p{L}\p{N}_](?:[/-]?[\p{L}\p{M}\p{N}_])*/gu,
  },
  nothing: {
    /** `{#id .class}`, `{: .class}` and `{width=5}` */
    attributes: /\{(?:[:#.]|[\w-]+=)[^{}\n\r]*\}/gu,
  },
};

/** All of them; of two that are the same stretch the one that is to be heeded comes first. */
function dialectsIn(record: string): Dialect[] {
  const patterned = (['break', 'nothing', 'word'] as const).flatMap((readAs) =>
    Object.values(PATTERNS[readAs]).flatMap((pattern) => spansOf(record, pattern).map((span) => ({ ...span, readAs }))),
  );
  const frontMatter = frontMatterIn(record);
  const expressions = expressionsIn(record);
  const read = (spans: readonly Span[], readAs: Dialect['readAs']): Dialect[] =>
    spans.map((span) => ({ ...span, readAs }));
  return [
    ...read(frontMatter ? [frontMatter] : [], 'break'),
    ...templateMarks(record).flatMap((span) => read([span], isAlone(record, span) ? 'break' : 'word')),
    ...patterned,
    ...read(componentTagsIn(record, expressions), 'nothing'),
    ...read([...mathsIn(record), ...expressions], 'word'),
  ];
}

/** Whether something has its line to itself. */
function isAlone(record: string, { start, end }: Span): boolean {
  return (
    LINE_BEFORE.test(record.slice(Math.max(0, start - MOST_INDENT), start)) &&
    LINE_AFTER.test(record.slice(end, end + MOST_INDENT))
  );
}

/** The dialects in a record, for one who goes through it from its start to its end. */
export class Dialects {
  readonly #all: readonly Dialect[];
  readonly #left = new Set<Dialect>();
  #next = 0;
  #nextLeft = 0;

  constructor(record: string) {
    this.#all = dialectsIn(record).sort(byStart);
  }

  /** Those that start in code and the like are none. */
  leave({ start, end }: Span): void {
    for (let one = this.#all[this.#nextLeft]; one && one.start < end; one = this.#all[++this.#nextLeft]) {
      if (one.start >= start) this.#left.add(one);
    }
  }

  /** The dialect at a place or, if there is none, the next one. */
  from(at: number): Dialect | undefined {
    let next = this.#all[this.#next];
    while (next && (next.end <= at || this.#left.has(next))) next = this.#all[++this.#next];
    return next;
  }

  /** All of them, as they are written. */
  *written(record: string): Generator<string> {
    for (const one of this.#all) if (!this.#left.has(one)) yield record.slice(one.start, one.end);
  }
}
