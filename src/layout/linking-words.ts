/** Words that hardly ever end a paragraph, a heading or a list item: more must follow. */
const LINKING: ReadonlySet<string> = new Set(
  (
    'a an the of and or nor but to in into for from with without by at on upon as than that which who whose whom ' +
    'between among through during against about under over after before because although while if when where ' +
    'is are was were be been has have had will would could should may might must can his her its their our your my ' +
    'this these those very more most such some any no not only also so too mr mrs ms dr prof'
  ).split(' '),
);

export const isLinking = (lower: string): boolean => LINKING.has(lower);
