import type { Fixer } from './fixer.ts';

/** Tells which fixers a text may concern, by one look at each code unit. Most text concerns few. */
export type Watch = (text: string) => readonly Fixer[];

export function createWatch(fixers: readonly Fixer[]): Watch {
  const concerned = new Uint16Array(0x10000);
  let always = 0;
  fixers.forEach(({ watches }, index) => {
    if (!watches) always |= 1 << index;
    for (const [from, to] of watches ?? []) {
      for (let code = from; code < to; code++) concerned[code]! |= 1 << index;
    }
  });
  return (text) => {
    let found = always;
    for (let i = 0; i < text.length; i++) found |= concerned[text.charCodeAt(i)]!;
    return fixers.filter((_, index) => (found >> index) & 1);
  };
}
