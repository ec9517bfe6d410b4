/** What became of a text: its own letters in the case that another text gives them. */
export interface Carried {
  readonly text: string;
  /** Letters whose like the other text does not have. */
  readonly missing: number;
}

interface Letter {
  readonly letter: string;
  readonly start: number;
}

const LETTER = /\p{L}/gu;
/** After a difference, so many letters must be the same again, and so many are looked through for them. */
const SAME_AGAIN = 6;
const WINDOW = 200;

/**
 * Carries the case of the letters of `output` over to `input`, so that a program may split words, change marks or put in letters, and
 * only its capitals are judged. Letters that it left out keep the case they have.
 */
export function carryCase(input: string, output: string): Carried {
  const from = lettersOf(output);
  const to = lettersOf(input);
  let text = '';
  let copied = 0;
  let missing = 0;
  let [at, other] = [0, 0];
  while (at < to.length) {
    if (other < from.length && isSame(to[at]!, from[other]!)) {
      const { letter, start } = to[at++]!;
      text += input.slice(copied, start) + from[other++]!.letter;
      copied = start + letter.length;
    } else {
      const [skipped, added] = nextSame(to, at, from, other) ?? [to.length - at, 0];
      missing += skipped;
      at += skipped;
      other += added;
    }
  }
  return { text: text + input.slice(copied), missing };
}

function lettersOf(text: string): Letter[] {
  return Array.from(text.matchAll(LETTER), ({ 0: letter, index }) => ({ letter, start: index }));
}

/** Of the same length too, so that no place moves. */
function isSame({ letter: a }: Letter, { letter: b }: Letter): boolean {
  return (
    a === b || (a.toUpperCase() === b.toUpperCase() && a.toLowerCase() === b.toLowerCase() && a.length === b.length)
  );
}

/** How many letters of both to leave out, as few as can be, until they are the same again. */
function nextSame(
  to: readonly Letter[],
  at: number,
  from: readonly Letter[],
  other: number,
): [number, number] | undefined {
  for (let sum = 1; sum <= WINDOW; sum++) {
    for (let skipped = 0; skipped <= sum; skipped++) {
      if (areSame(to, at + skipped, from, other + sum - skipped)) return [skipped, sum - skipped];
    }
  }
  return undefined;
}

function areSame(to: readonly Letter[], at: number, from: readonly Letter[], other: number): boolean {
  const count = Math.min(SAME_AGAIN, to.length - at);
  if (count <= 0 || other + count > from.length) return false;
  for (let ahead = 0; ahead < count; ahead++) {
    if (!isSame(to[at + ahead]!, from[other + ahead]!)) return false;
  }
  return true;
}
