import { languageOfScript } from './scripts.ts';
import type { Table } from './table.ts';

/** A word counts once in a stretch of so many words: the second `la` of `la la la` says no more. */
const STRETCH = 10;
/** What a word with a letter that English lacks is worth, if the table does not have it: names have them too. */
const ACCENT = 4;
const ACCENT_NOWHERE = 1;
const SHORTEST_ACCENTED = 3;
const MOST_ACCENTED = 3;
/** What a word in another script is worth to text in that script. Each Latin word speaks as loud against it. */
const OTHER_SCRIPT = 6;
const OTHER_SCRIPT_NOWHERE = 3;
/** It counts as one word for so many letters: some scripts have no blanks between words. */
const LETTERS_OF_A_WORD = 4;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const FIRST_LETTER = 0x41;
const LAST_ASCII = 0x7f;
const LAST_LATIN = 0x24f;

/** Adds up what words are worth, in bits, to each language against English. */
export class Tally {
  readonly table: Table;
  /** By language of the table. */
  readonly scores: Float64Array;
  /** For text of no language, and for text in another script. */
  nowhere = 0;
  otherScript = 0;
  /** The language of that script; empty if no word is in one. */
  script = '';
  words = 0;
  englishWords = 0;
  private everywhere = 0;
  private unknown = 0;
  private accented = 0;
  private stretch = 0;
  private readonly lastSeen: Int32Array;

  constructor(table: Table) {
    this.table = table;
    this.scores = new Float64Array(table.codes.length);
    this.lastSeen = new Int32Array(table.rows.size);
  }

  /** Counts the words `[from, to)` and nothing that was counted before. */
  count(lowers: readonly string[], from: number, to: number): void {
    this.scores.fill(0);
    this.nowhere = this.otherScript = this.everywhere = this.unknown = this.words = this.englishWords = 0;
    this.script = '';
    for (let index = from; index < to; index++) {
      if ((index - from) % STRETCH === 0) {
        this.stretch++;
        this.accented = 0;
      }
      const word = lowers[index]!;
      const row = this.table.rows.get(word);
      if (row !== undefined) {
        this.words++;
        this.englishWords += this.table.isEnglish[row]!;
        this.add(row);
      } else if (word.charCodeAt(0) >= FIRST_LETTER) {
        this.words++;
        this.addUnknown(word);
      }
    }
    this.nowhere += this.unknown * this.table.unknownNowhere;
    for (let language = 0; language < this.scores.length; language++) {
      this.scores[language]! += this.everywhere + this.unknown * this.table.unknown[language]!;
    }
  }

  private add(row: number): void {
    if (this.lastSeen[row] === this.stretch) return;
    this.lastSeen[row] = this.stretch;
    this.everywhere += this.table.elsewhere[row]!;
    this.nowhere += this.table.nowhere[row]!;
    this.otherScript -= this.table.isLetter[row] === 1 ? 0 : OTHER_SCRIPT;
    const end = this.table.from[row + 1]!;
    for (let at = this.table.from[row]!; at < end; at++) this.scores[this.table.owners[at]!]! += this.table.worth[at]!;
  }

  private addUnknown(word: string): void {
    if (word.charCodeAt(0) > LAST_LATIN && this.addScript(word)) return;
    const apostrophe = word.indexOf("'");
    if (apostrophe > 0) {
      const elided = this.table.rows.get(word.slice(0, apostrophe + 1));
      if (elided !== undefined) this.add(elided);
      const rest = this.table.rows.get(word.slice(apostrophe + 1));
      if (rest !== undefined) {
        this.add(rest);
        return;
      }
    }
    if (hasAccent(word)) {
      const composed = this.table.rows.get(word.normalize());
      if (composed !== undefined) {
        this.add(composed);
        return;
      }
      if (word.length >= SHORTEST_ACCENTED && this.accented++ < MOST_ACCENTED) {
        this.everywhere += ACCENT;
        this.nowhere += ACCENT_NOWHERE;
      }
    }
    this.unknown++;
    if (word.length > 1) this.otherScript -= OTHER_SCRIPT;
  }

  /** Whether the word is in another script. A single letter is no word there: it may be a variable. */
  private addScript(word: string): boolean {
    const code = languageOfScript(word.charCodeAt(0));
    if (code === '') return false;
    if (code === 'zh' && KANA.test(word)) this.script = 'ja';
    else this.script ||= code;
    const words = word.length < 2 ? 0 : Math.ceil(word.length / LETTERS_OF_A_WORD);
    this.otherScript += words * OTHER_SCRIPT;
    this.nowhere += words * OTHER_SCRIPT_NOWHERE;
    return true;
  }
}

/** Whether a word has a Latin letter that English lacks. */
function hasAccent(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (
      unit > LAST_ASCII &&
      (unit <= LAST_LATIN || (unit >= 0x300 && unit < 0x370) || (unit >= 0x1e00 && unit < 0x1f00))
    )
      return true;
  }
  return false;
}
