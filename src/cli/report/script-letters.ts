/** Tells the numbers of the letter that is pointed at. The letters are one tab stop. */
export const LETTERS_SCRIPT = `
  const letters = all('.letter');
  const tell = (letter) => {
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
    const other = letter && event.key.length > 1 && letters[letters.indexOf(letter) + steps[event.key]];
    if (other) other.focus();
  });
`;
