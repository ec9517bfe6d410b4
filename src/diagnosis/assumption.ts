export const assumptions = ['unknown', 'damaged', 'sound'] as const;

/**
 * What is known of the capitals of a text before it is looked at.
 *
 * - `unknown`: nothing; damage must show
 * - `damaged`: that some were lost, so that little evidence is enough, and text without any lost them all
 * - `sound`: that they are right, so that only what is beyond doubt is changed, and text in capitals is meant so
 *
 * @useDeclaredType
 */
export type Assumption = (typeof assumptions)[number];
