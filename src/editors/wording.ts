import { percent, quote } from '../display/words.ts';
import { ruleWords } from '../report/parts/rule-words.ts';
import type { Finding } from './findings.ts';

/** What is wrong, in a sentence. */
export function complaint({ actual, expected, isSure }: Finding): string {
  if (!isSure) return `Unsure of ${marked(actual)}, perhaps ${marked(expected)}`;
  if (actual === '') return `Missing ${marked(expected)}`;
  return expected === ''
    ? `Unexpected ${marked(actual)}`
    : `Unexpected ${marked(actual)}, expected ${marked(expected)}`;
}

/** Why, and how sure that is. */
export function grounds({ rule, confidence }: Finding): string {
  return `${ruleWords(rule)}, ${percent(confidence)} sure`;
}

function marked(text: string): string {
  return `\`${quote(text)}\``;
}
