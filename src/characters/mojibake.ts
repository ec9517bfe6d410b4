import { ON_OR_OFF, type CharacterEdit, type Fixer } from './fixer.ts';
import { createMentions, ENCODINGS } from './mentions.ts';
import { chooseReadings, CONVINCING } from './mojibake/choice.ts';
import { countBeyondAscii, judge } from './mojibake/readings.ts';
import { findRuns } from './mojibake/runs.ts';

/**
 * Repairs UTF-8 that was read as Windows-1252, Latin-1, Windows-1250, -1251, -1253, -1254 or -1257, ISO 8859-2, MacRoman or
 * CP437, also several times and in parts of a text. What reads well as it stands stays. UTF-8 that was read as if it were in
 * another encoding shows each character beyond ASCII as two to four characters: `Ã©` for `é`. Some of these pairs are good text
 * too, so a run is changed only where it looks strange as it stands and does not when it is decoded, or where it is unclear and
 * other runs of the text are plain. A text about encodings quotes them.
 */
export const mojibake: Fixer<'mojibake'> = {
  name: 'mojibake',
  choices: ON_OR_OFF,
  watches: [[0x80, 0x10000]],
  *fix(text): Generator<CharacterEdit> {
    const runs = findRuns(text);
    if (!runs.some((drafts) => drafts.some(({ promise }) => promise >= CONVINCING))) return;
    const readings = runs.map((drafts) => drafts.map((draft) => judge(text, draft)));
    const chosen = chooseReadings(text, readings, countBeyondAscii(text, 0, text.length));
    if (chosen.length === 0) return;
    const isMentioned = createMentions(text, ENCODINGS);
    for (const { start, end, sequences } of chosen) {
      if (isMentioned(start) && isQuoted(text, start, end)) continue;
      let at = start;
      for (const { character, length } of sequences) {
        yield { start: at, end: at + length, after: character };
        at += length;
      }
    }
  },
};

/** What stands around a word that is shown and not used. */
const QUOTED_BEFORE = /["'“‘«„([][^\s"'“‘«„([]*$/u;
const QUOTED_AFTER = /^\S*["'”’»)\]]/u;
const LONGEST_WORD = 16;

function isQuoted(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - LONGEST_WORD), start);
  return QUOTED_BEFORE.test(left) && QUOTED_AFTER.test(text.slice(end, end + LONGEST_WORD));
}
