import { all, closest, steps } from './dom.ts';
import { CHANGE } from './reason.ts';

/** The change that had the focus last. */
let last: HTMLElement | undefined;

/**
 * Goes from change to change by keys. The changes of one text are one tab stop.
 *
 * @param texts selects what is one text each
 * @param room selects where letters are keys
 */
export function walkChanges(texts: string, room: string): void {
  document.addEventListener('focusin', (event) => {
    const change = closest(event, CHANGE);
    if (!change) return;
    for (const one of all('.change[tabindex="0"]', change.closest(texts)!)) one.tabIndex = -1;
    change.tabIndex = 0;
    last = change;
  });
  document.addEventListener('keydown', (event) => {
    const by = steps[event.key];
    const isLetter = event.key.length === 1;
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!closest(event, isLetter ? room : CHANGE)) return;
    event.preventDefault();
    step(by);
  });
}

/** Goes to the next change that is marked, or to the one before. */
export function step(by: number): void {
  const changes = all('.change');
  const from = last ? changes.indexOf(last) : -1;
  let at = from < 0 && by < 0 ? changes.length : from;
  do at += by;
  while (changes[at]?.classList.contains('off'));
  changes[at]?.focus();
}
