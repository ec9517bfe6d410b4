/** The repaired text, on its way out: copied, saved, or as a link. */
import { find } from '../../src/report/client/dom.ts';
import type { PageFormat } from '../messages.ts';
import { LONGEST_LINK, writeFragment, type Carried } from './link.ts';

const ENDINGS: Readonly<Record<PageFormat, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  srt: 'srt',
  vtt: 'vtt',
  csv: 'csv',
  tsv: 'tsv',
};

/** What there is to take away at the moment. */
export interface Goods extends Carried {
  /** The repaired text; nothing while there is none. */
  readonly repaired: string | undefined;
  /** Of the file that was opened, without its ending. */
  readonly name: string | undefined;
}

/** @param say tells what came of it */
export function offerGoods(goods: () => Goods, say: (words: string) => void): void {
  find('#copy').addEventListener('click', () => {
    const { repaired } = goods();
    if (repaired !== undefined) copy(repaired, 'The repaired text is on the clipboard.', say);
  });
  find('#download').addEventListener('click', () => {
    const { repaired, name, format } = goods();
    if (repaired === undefined) return;
    save(repaired, `${name ?? 'text'}.repaired.${ENDINGS[format]}`);
    say('The repaired text is saved, in UTF-8.');
  });
  find('#link').addEventListener('click', () => {
    const { text, format, options, columns, choices } = goods();
    void writeFragment({ text, format, options, columns, choices }).then((fragment) => {
      if (fragment.length > LONGEST_LINK) say('This text is too long for a link. Download it instead.');
      else {
        history.replaceState(null, '', fragment);
        copy(location.href, 'The link is on the clipboard. It carries the text itself, in the part after #.', say);
      }
    });
  });
}

function copy(text: string, done: string, say: (words: string) => void): void {
  const failed = (): void => say('The browser does not let this page use the clipboard.');
  // Only secure pages have a clipboard.
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
  if (!clipboard) failed();
  else clipboard.writeText(text).then(() => say(done), failed);
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
