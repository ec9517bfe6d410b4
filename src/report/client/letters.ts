import { all, closest, find, steps } from './dom.ts';

/** Tells the numbers of the letter that is pointed at. The letters are one tab stop. */
export function tellLetters(): void {
  renewLetters();
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
    const letters = all('.letter');
    letters[letters.indexOf(letter) + by]?.focus();
  });
}

/** Begins anew with the first letter that was lost. */
export function renewLetters(): void {
  for (const letter of all('.letter')) letter.removeAttribute('title');
  const [first] = all('.letter.lost');
  if (first) tell(first);
}

function tell(letter: HTMLElement): void {
  for (const one of all('.letter')) one.tabIndex = one === letter ? 0 : -1;
  find('.readout').textContent = letter.getAttribute('aria-label');
}
