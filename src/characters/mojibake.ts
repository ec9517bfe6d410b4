import { ON_OR_OFF, type CharacterEdit, type Fixer } from './fixer.ts';
import { byteTables } from './mojibake/bytes.ts';
import { chooseReadings } from './mojibake/choice.ts';
import { readingOfQuotation, readingsWithBlank } from './mojibake/losses.ts';
import { countBeyondAscii, readingsAt, type Reading } from './mojibake/readings.ts';

const FIRST_BEYOND_ASCII = 0x80;
const BLANK = 0x20;

/**
 * UTF-8 that was read as if it were in another encoding shows each character beyond ASCII as two to four characters: `Ã©`
 * for `é`. Some of these pairs are good text too, so a run is changed only where it looks strange as it stands and does not
 * when it is decoded, or where it is unclear and other runs of the text are plain.
 */
export const mojibake: Fixer<'mojibake'> = {
  name: 'mojibake',
  description:
    'Mends UTF-8 that was read as Windows-1252, Latin-1, Windows-1250, -1251, -1253, -1254 or -1257, ISO 8859-2, MacRoman or CP437, also several times and in parts of a text. What reads well as it stands stays.',
  choices: ON_OR_OFF,
  watches: [[0x80, 0x10000]],
  *fix(text): Generator<CharacterEdit> {
    const runs = findRuns(text);
    if (runs.length === 0) return;
    for (const { start, sequences } of chooseReadings(text, runs, countBeyondAscii(text, 0, text.length))) {
      let at = start;
      for (const { character, length } of sequences) {
        yield { start: at, end: at + length, after: character };
        at += length;
      }
    }
  },
};

/** Every place that may be badly decoded, with its possible readings. */
function findRuns(text: string): Reading[][] {
  const runs: Reading[][] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < FIRST_BEYOND_ASCII) continue;
    const readings = readingsFrom(text, i);
    if (readings.length === 0) continue;
    runs.push(readings);
    // A run is looked at once, so that the time stays linear.
    i = Math.min(...readings.map(({ end }) => end)) - 1;
  }
  return runs;
}

function readingsFrom(text: string, start: number): Reading[] {
  const { leads, trails } = byteTables();
  const encodings = leads[text.charCodeAt(start)]!;
  if (encodings === 0 || start + 1 === text.length) return [];
  const next = text.charCodeAt(start + 1);
  const blank = next === BLANK;
  if (!blank && (encodings & trails[next]!) === 0) return [];
  const readings = readingsAt(text, start, blank ? encodings : encodings & trails[next]!);
  if (readings.length > 0) return readings;
  const quotation = readingOfQuotation(text, start);
  return quotation ? [quotation] : readingsWithBlank(text, start, encodings);
}
