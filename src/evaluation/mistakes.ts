import type { WrongWord } from './score.ts';

const CONTEXT = 40;
const BLANKS = /\s+/gu;

interface Mistake {
  readonly fate: WrongWord['fate'];
  readonly damaged: string;
  readonly output: string;
  readonly gold: string;
  readonly context: string;
  times: number;
}

/** Counts wrong words and keeps the first context of each. */
export class Mistakes {
  readonly #mistakes = new Map<string, Mistake>();

  add({ fate, damaged, output, gold, start }: WrongWord, text: string): void {
    const key = `${fate} ${damaged} ${output} ${gold}`;
    const known = this.#mistakes.get(key);
    if (known) {
      known.times++;
      return;
    }
    this.#mistakes.set(key, { fate, damaged, output, gold, context: contextOf({ output, start }, text), times: 1 });
  }

  /** The `count` commonest mistakes of each fate, a line each: how often, before → after (right), first context. */
  lines(count: number): string[] {
    const sorted = [...this.#mistakes.values()].sort((a, b) => b.times - a.times);
    return (['harmed', 'wrong', 'missed'] as const).flatMap((fate) => {
      const all = sorted.filter((mistake) => mistake.fate === fate);
      const total = all.reduce((sum, mistake) => sum + mistake.times, 0);
      return all.length === 0 ? [] : [`  ${fate}: ${total}`, ...all.slice(0, count).map(line)];
    });
  }
}

function line(mistake: Mistake): string {
  return `  ${String(mistake.times).padStart(6)}  ${changeOf(mistake).padEnd(32)}  ${mistake.context}`;
}

/** What became of a word: `before → after`, with the right casing in brackets where neither is right. */
export function changeOf({ fate, damaged, output, gold }: Omit<WrongWord, 'start'>): string {
  switch (fate) {
    case 'harmed':
      return `${gold} → ${output}`;
    case 'wrong':
      return `${damaged} → ${output} (${gold})`;
    case 'missed':
      return `${damaged} (${gold})`;
  }
}

/** The word between its neighbours, on one line. */
export function contextOf({ output, start }: Pick<WrongWord, 'output' | 'start'>, text: string): string {
  const end = start + output.length;
  const context = `${text.slice(Math.max(0, start - CONTEXT), start)}[${output}]${text.slice(end, end + CONTEXT)}`;
  return context.replace(BLANKS, ' ').trim();
}
