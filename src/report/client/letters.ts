import { all, closest, find, steps } from './dom.ts';

/** Tells the numbers of the letter that is pointed at. The letters are one tab stop. */
export function tellLetters(): void {
  const letters = all('.letter');
  const tell = (letter: HTMLElement): void => {
    for (const one of letters) one.tabIndex = one === letter ? 0 : -1;
    find('.readout').textContent = letter.getAttribute('aria-label');
  };
  for (const letter of letters) letter.removeAttribute('title');
  if (letters.length > 0) tell(find('.letter.lost'));
  for (const kind of ['pointerover', 'focusin', 'click']) {
    document.addEventListener(kind, (event) => {
      const letter = closest(event, '.letter');
      if (letter) tell(letter);
    });
  }
  document.addEventListener('keydown', (event) => {
    const letter = closest(event, '.letter');
    const by = steps[event.key];
    if (!letter || by === undefined || event.key.length === 1) return;
    letters[letters.indexOf(letter) + by]?.focus();
  });
}
