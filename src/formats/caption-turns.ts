/** `- Yes, I do.`, `–Yes`: but `--` goes on where a speech was broken off. */
const DASH = /^[-‐–—](?![-‐–—])/u;
/** `>> REPORTER: Good evening.`; three of them are a new story. */
const CHEVRONS = /^>{2,3}(?!>)/u;
/** `MR. OWENS: Thank you.`, `[ Narrator ] In the spring` */
const LABEL = /^(?:\p{L}[\p{L}\p{M}\p{N}.'’&#() -]{0,40}:|\[[^[\]]{1,40}\])\s/u;
/** What a sentence, a speech or a sound ends with. */
const MAY_END = /[-.!?…:)\]♪♫*‐–—"”’']$/u;

/** Whether a line starts with the dash of a dialogue. */
export const hasDash = (line: string): boolean => DASH.test(line);

/**
 * Whether another speaks from here on.
 *
 * @param isDialogue whether the cue has several lines with dashes
 * @param before the end of the line before
 */
export const startsTurn = (line: string, isDialogue: boolean, before: string): boolean =>
  CHEVRONS.test(line) ||
  (DASH.test(line) && (isDialogue || MAY_END.test(before))) ||
  (LABEL.test(line) && MAY_END.test(before));
