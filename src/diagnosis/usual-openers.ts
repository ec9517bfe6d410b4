/**
 * Words that start half of all English sentences and name nothing. In sound text they are never small there, while commands,
 * identifiers and variables may be: `grep prints it.`
 */
const USUAL: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she they we you there here i my our your his her its their ' +
    'in on at for from with by to of as after before during since until under over between among without within through ' +
    'if when while where although though because unless once whether what who why how which ' +
    'and but or so yet nor however also then now still even only just not no all some many most more much few several both ' +
    'each every any another other others one two three such nobody everyone nothing perhaps maybe instead meanwhile later ' +
    'earlier last next today yesterday now then thus therefore moreover finally first second people officials ' +
    'is are was were do does did have has had can could will would should may might must'
  ).split(' '),
);

export const isUsualOpener = (lower: string): boolean => USUAL.has(lower);
