/** The casing rules, in the order in which explanations list equals. A rule's file, option and word in explanations are its name. */
export const ruleNames = [
  'sentence-start',
  'quotation-start',
  'dateline',
  'pronoun-i',
  'calendar',
  'demonym',
  'place-name',
  'person-name',
  'title-before-name',
  'institution',
  'newspaper',
  'acronym',
  'mixed-spelling',
  'multi-word-name',
  'capitalised-run',
  'headline',
  'ordinary-word',
  'same-document',
] as const;

/** The name of a casing rule. @useDeclaredType */
export type RuleName = (typeof ruleNames)[number];
