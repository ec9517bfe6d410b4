/** Shows the reason of one change at a time: beside it, or on a narrow screen at the bottom. */
export const REASON_SCRIPT = `
  const CHANGE = '.change:not(.off)';
  const panel = find('#reason');
  let open = null;
  let leaving = 0;
  const hide = () => {
    clearTimeout(leaving);
    if (open) open.classList.remove('open');
    open = null;
    panel.hidden = true;
  };
  const show = (change) => {
    clearTimeout(leaving);
    if (open === change) return;
    hide();
    const reason = document.getElementById(change.getAttribute('aria-describedby'));
    const words = document.createElement('p');
    const [before, after] = ['del', 'ins'].map((name) => change.querySelector(name)?.cloneNode(true) ?? 'nothing');
    words.append(before, ' → ', after);
    words.className = 'words';
    panel.lastElementChild.replaceChildren(words, ...reason.cloneNode(true).childNodes);
    panel.hidden = false;
    change.classList.add('open');
    open = change;
    place(change);
  };
  const place = (change) => {
    const lines = change.getClientRects();
    const at = lines[lines.length - 1];
    if (!at) return;
    if (narrow.matches) {
      const covered = at.bottom + 16 - (innerHeight - panel.offsetHeight);
      if (covered > 0) scrollBy(0, covered);
      return;
    }
    const left = Math.max(16, Math.min(at.left, root.clientWidth - panel.offsetWidth - 16));
    const above = at.top - 8 - panel.offsetHeight;
    const top = at.bottom + 8 + panel.offsetHeight > innerHeight && above > 0 ? above : at.bottom + 8;
    panel.style.left = left + scrollX + 'px';
    panel.style.top = top + scrollY + 'px';
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const change = closest(event, CHANGE);
    if (change) show(change);
    else if (closest(event, '#reason')) clearTimeout(leaving);
    else if (open && open !== document.activeElement) {
      clearTimeout(leaving);
      leaving = setTimeout(hide, 200);
    }
  });
  // What is pressed opens when it is released: the page may scroll for it, and the release would hit something else.
  let pressed = false;
  document.addEventListener('mousedown', () => (pressed = true), true);
  document.addEventListener('mouseup', () => (pressed = false), true);
  document.addEventListener('focusin', (event) => {
    const change = closest(event, CHANGE);
    if (!change) hide();
    else if (!pressed) show(change);
  });
  document.addEventListener('click', (event) => {
    const change = closest(event, CHANGE);
    if (change) show(change);
    else if (closest(event, '#reason button') || !closest(event, '#reason, .steps')) hide();
  });
  // The focus stays on the change when its reason is touched.
  panel.addEventListener('pointerdown', (event) => event.preventDefault());
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    const change = closest(event, CHANGE);
    if (event.key === 'Escape') hide();
    else if (change && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      show(change);
    }
  });
  addEventListener('resize', () => open && place(open));
`;
