/** Scripts other than Latin: the first code unit of each block, and the language that most of it is in, if one is. */
const BLOCKS: readonly (readonly [from: number, code: string])[] = [
  [0x0370, 'el'],
  [0x0400, 'ru'],
  [0x0530, 'hy'],
  [0x0590, 'he'],
  [0x0600, 'ar'],
  [0x0700, 'und'],
  [0x0900, 'hi'],
  [0x0980, 'bn'],
  [0x0a00, 'pa'],
  [0x0a80, 'gu'],
  [0x0b00, 'or'],
  [0x0b80, 'ta'],
  [0x0c00, 'te'],
  [0x0c80, 'kn'],
  [0x0d00, 'ml'],
  [0x0d80, 'si'],
  [0x0e00, 'th'],
  [0x0e80, 'lo'],
  [0x0f00, 'bo'],
  [0x1000, 'my'],
  [0x10a0, 'ka'],
  [0x1100, 'ko'],
  [0x1200, 'am'],
  [0x1380, 'und'],
  [0x1780, 'km'],
  [0x1800, 'mn'],
  [0x18b0, 'und'],
  [0x1e00, ''],
  [0x1f00, 'el'],
  [0x2000, ''],
  [0x2c00, 'und'],
  [0x2c60, ''],
  [0x2c80, 'und'],
  [0x3040, 'ja'],
  [0x3100, 'zh'],
  [0x3130, 'ko'],
  [0x3190, 'zh'],
  [0xa000, 'und'],
  [0xa720, ''],
  [0xa800, 'und'],
  [0xac00, 'ko'],
  [0xd800, 'und'],
  [0xf900, 'zh'],
  [0xfb00, ''],
  [0xfb13, 'hy'],
  [0xfb1d, 'he'],
  [0xfb50, 'ar'],
  [0xff00, ''],
  [0xff66, 'ja'],
];

/** The commonest language of a letter's script; empty for Latin letters and what is no letter. */
export function languageOfScript(codeUnit: number): string {
  let found = '';
  for (const [from, code] of BLOCKS) {
    if (codeUnit < from) break;
    found = code;
  }
  return found;
}
