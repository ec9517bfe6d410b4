/** The text to be repaired: typed, pasted, dropped or opened, and never sent anywhere. */
import { byteSize } from '../../src/display/figures.ts';
import { closest, find } from '../../src/report/client/dom.ts';
import { endingOf } from '../../src/batch/sources/endings.ts';
import type { PageFormat } from '../messages.ts';

/** A text of more code units is not put into the field, which would be slow to type in. */
const LARGE = 200_000;
/** What no browser tab takes lightly. */
const MOST_BYTES = 20_000_000;
const EXCERPT = 2000;

/** What happens with the text. */
export interface SourceListener {
  /** It was typed letter by letter, so that more may follow. */
  typed(): void;
  /** It is another one: pasted, dropped or cleared. */
  replaced(): void;
  opened(bytes: ArrayBuffer, name: string, format: PageFormat): void;
  refused(problem: string): void;
}

const field = find('#source') as HTMLTextAreaElement;
const file = find('#file') as HTMLInputElement;
let large: string | undefined;

/** The text as it stands. */
export function sourceText(): string {
  return large ?? field.value;
}

/** Puts a text into the field, or if it is large, its beginning, which then cannot be typed in. */
export function setSource(text: string): void {
  // Fields read all line ends as line feeds: what has others is kept aside, too.
  const isKept = text.length > LARGE || text.includes('\r');
  large = isKept ? text : undefined;
  field.readOnly = isKept;
  field.value = isKept && text.length > LARGE ? `${text.slice(0, EXCERPT)} …` : text;
  find('#large').hidden = !isKept;
  find('#large-note').textContent =
    text.length > LARGE
      ? `${text.length.toLocaleString('en')} characters. Only the beginning is shown here; all of it is repaired.`
      : 'Its line ends are kept as they are, so that it cannot be typed in.';
}

export function watchSource(listener: SourceListener): void {
  field.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.inputType === 'insertFromPaste') listener.replaced();
    else listener.typed();
  });
  field.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length <= LARGE) return;
    event.preventDefault();
    setSource(pasted);
    listener.replaced();
  });
  for (const button of ['#clear', '#clear-large']) {
    find(button).addEventListener('click', () => {
      setSource('');
      listener.replaced();
      field.focus();
    });
  }
  find('#open').addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    take(file.files, listener);
    file.value = '';
  });
  takeDrops(listener);
}

function takeDrops(listener: SourceListener): void {
  const over = (on: boolean): void => void document.documentElement.classList.toggle('dropping', on);
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files') && closest(event, 'textarea')) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    over(false);
    const data = event.dataTransfer;
    if (!data) return;
    if (data.files.length === 0 && closest(event, 'textarea')) return;
    event.preventDefault();
    if (data.files.length > 0) take(data.files, listener);
    else {
      setSource(data.getData('text/plain'));
      listener.replaced();
    }
  });
}

function take(files: FileList | null, listener: SourceListener): void {
  const [first] = files ?? [];
  if (!first) return;
  const { format, compression, isForPrograms } = endingOf(first.name);
  if (first.size > MOST_BYTES) {
    listener.refused(
      `${first.name} has ${byteSize(first.size)}; this page takes up to ${byteSize(MOST_BYTES)}. The command takes files of any size.`,
    );
  } else if (compression || isForPrograms || format === 'ndjson') {
    listener.refused(
      `${first.name} is not read here: ${compression ? 'unpack it first' : 'it is written for programs; the command reads records of JSON with --field'}.`,
    );
  } else {
    const opened = (bytes: ArrayBuffer): void => listener.opened(bytes, first.name, format ?? 'text');
    first.arrayBuffer().then(opened, () => listener.refused(`${first.name} cannot be read. Is it still there?`));
  }
}
