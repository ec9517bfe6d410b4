import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/index.ts';
import { byteStage } from '../../src/stream/stages.ts';
import { anyText, brokenProse } from '../support/arbitraries.ts';
import { errorOf } from '../support/edits-errors.ts';
import { chunksOf, throughStage, utf8 } from './streams.ts';

const perLine = (text: string): string => throughStage([utf8(text)], { perLine: true });
const lineEnds = (text: string): string[] => text.match(/\r?\n/gu) ?? [];

describe('with perLine', () => {
  it('a line comes out as soon as it is complete', () => {
    const stage = byteStage({ perLine: true, encoding: 'utf-8' });
    const write = (text: string): string[] => stage.write(utf8(text)).map((out) => Buffer.from(out).toString());
    expect(write('    the vote was on monday.\r')).toEqual([]);
    expect(write('\nhe flew to')).toEqual([normalize('    the vote was on monday.') + '\r\n']);
    expect(write(' berlin .')).toEqual([]);
    expect(stage.end().map((out) => Buffer.from(out).toString())).toEqual([normalize('he flew to berlin .')]);
  });

  it('each line is a text of its own', () => {
    const lines = [
      'THE US SENATE MET IN WASHINGTON ON MONDAY.',
      'the us senate met in berlin on friday.',
      'All is well.',
    ];
    for (const some of [lines, lines.toReversed()]) {
      expect(perLine(some.join('\n'))).toBe(some.map((line) => normalize(line)).join('\n'));
    }
  });

  it('blank lines stay as they are', () => {
    expect(perLine('All is well.\n  \t\n\u3000\r\n')).toBe('All is well.\n  \t\n\u3000\r\n');
  });

  it('a choice that joins or parts lines has no effect', () => {
    const options = { perLine: true, characters: { lines: 'unwrap' }, casing: false } as const;
    const text = 'The T\n\nhe rehabili-\ntation of the bridge\n';
    expect(throughStage([utf8(text)], options)).toBe(text);
    expect(throughStage([utf8(text)], { ...options, characters: false })).toBe(text);
  });

  it('line ends stay as they are, and none is added', () => {
    for (const text of ['a\nb\r\nc', '\n', '\r\n\r\n\n\n', 'a\r\n', 'All is well.  \r\nAnd here.\n\n\n\n\nThere.']) {
      expect(lineEnds(perLine(text))).toEqual(lineEnds(text));
      expect(perLine(text).endsWith('\n')).toBe(text.endsWith('\n'));
    }
  });

  it.each([
    ['an entity', 'He spoke of a caf&eacute;.&#10;She of a na&iuml;ve man.'],
    ['the entity of another line break', 'He spoke of a caf&eacute;.&#x2028;She of a na&iuml;ve man.'],
    ['U+2028', 'He spoke of a caf&eacute;.\u2028She of a na&iuml;ve man.'],
    ['U+0085', 'He spoke of a caf&eacute;.\u0085She of a na&iuml;ve man.'],
    ['a lone carriage return', 'He spoke of a caf&eacute;.\rShe of a na&iuml;ve man.'],
    ['tags', '<p>He spoke of a caf&eacute;.<br></p><p>She of a na&iuml;ve man.</p>'],
  ])('%s does not break a line', (_, line) => {
    const options = { perLine: true, characters: { tags: true } };
    const out = throughStage([utf8(`${line}\n${line}\n`)], options);
    expect(out.split('\n')).toHaveLength(3);
    expect(out).toContain('café');
    expect(out.split(/[\r\u0085\u2028]/u).length).toBeLessThanOrEqual(
      `${line}\n${line}`.split(/[\r\u0085\u2028]/u).length,
    );
  });

  it('there is one line out for each line in, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, brokenProse), { maxLength: 5 }), (texts) => {
        const text = texts.join('\n').toWellFormed();
        expect(lineEnds(throughStage([utf8(text)], { perLine: true, encoding: 'utf-8' }))).toEqual(lineEnds(text));
      }),
    );
  });
});

describe('maxRecord', () => {
  const limited = (text: string, ends: readonly number[], perLine: boolean): string =>
    throughStage(chunksOf(utf8(text), ends), { perLine, maxRecord: 6, encoding: 'utf-8' });

  it('is the most that a line may have, wherever it is cut', () => {
    for (const text of ['éééééé\r\nüüüüüü', '🙂🙂🙂\n', 'éééééé\r\n\r\n']) {
      for (let end = 0; end <= utf8(text).length; end++) expect(limited(text, [end], true)).toBe(text);
    }
    for (const text of ['é\nééééééé\r\n', 'é\néééééé\r', 'é\néééééé\r\r\n']) {
      for (let end = 0; end <= utf8(text).length; end++) {
        const error = errorOf(() => limited(text, [end], true));
        expect(error.code).toBe('TOO_LONG');
        expect(error.message).toBe('Line 2 is longer than 6 UTF-16 code units; raise maxRecord.');
      }
    }
  });

  it('is the most that a text may have', () => {
    expect(limited('ééé\nüü', [3, 5], false)).toBe('ééé\nüü');
    const error = errorOf(() => limited('ééé\nüüü', [3, 5], false));
    expect(error.code).toBe('TOO_LONG');
    expect(error.message).toMatch(
      /^The text is longer than 6 UTF-16 code units; set perLine .*, or raise maxRecord\.$/u,
    );
  });

  it('ends a line without end before it fills the memory', () => {
    const stage = byteStage({ perLine: true, maxRecord: 100_000, encoding: 'utf-8' });
    let chunks = 0;
    const error = errorOf(() => {
      for (; chunks < 1000; chunks++) stage.write(utf8('endless '.repeat(125)));
    });
    expect(error.code).toBe('TOO_LONG');
    expect(chunks).toBe(100);
  });
});
