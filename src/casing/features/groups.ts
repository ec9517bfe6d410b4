/** What a feature looks at; explanations add up the weights of each group. */
export const featureGroups = [
  'word-statistics',
  'neighbours',
  'sentence-place',
  'dictionaries',
  'same-document',
  'diagnosis',
  'network',
] as const;
export type FeatureGroup = (typeof featureGroups)[number];

/** The votes of rule number `n` are group `FIRST_RULE + n`. */
export const FIRST_RULE = 16;
