/** Chooses which changes are marked, and goes from one to the next. Each document is one tab stop. */
export const FILTER_SCRIPT = `
  const articles = all('article').map((article) => ({ article, changes: all('.change', article) }));
  const changes = articles.flatMap((one) => one.changes);
  const boxes = all('input[name=rule]');
  let last = null;
  const apply = () => {
    hide();
    const rules = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const least = Number(find('#least').value);
    const most = Number(find('#most').value);
    let marked = 0;
    let left = 0;
    for (const one of articles) {
      let here = 0;
      for (const change of one.changes) {
        const confidence = Number(change.dataset.confidence);
        const on = confidence >= least && confidence <= most && rules.has(change.dataset.rule);
        change.classList.toggle('off', !on);
        if (on) change.setAttribute('role', 'button');
        else change.removeAttribute('role');
        change.tabIndex = on && here === 0 ? 0 : -1;
        if (on) here++;
      }
      one.article.hidden = here === 0;
      marked += here;
      if (here > 0) left++;
    }
    find('#least-value').textContent = least + ' %';
    find('#most-value').textContent = most + ' %';
    find('.shown').textContent = counted(marked, 'change') + ' in ' + counted(left, 'document');
  };
  const step = (by) => {
    const from = changes.indexOf(last);
    let at = from < 0 && by < 0 ? changes.length : from;
    do at += by;
    while (changes[at] && changes[at].classList.contains('off'));
    if (changes[at]) changes[at].focus();
  };
  if (articles.length > 0) {
    const choose = (checked) => () => {
      for (const box of boxes) box.checked = checked;
      apply();
    };
    find('[role=search]').addEventListener('input', apply);
    find('#every-rule').addEventListener('click', choose(true));
    find('#no-rule').addEventListener('click', choose(false));
    find('#next').addEventListener('click', () => step(1));
    find('#previous').addEventListener('click', () => step(-1));
    find('[role=search] details').open = !narrow.matches;
    apply();
  }
  document.addEventListener('focusin', (event) => {
    const change = closest(event, CHANGE);
    if (!change) return;
    for (const one of all('.change[tabindex="0"]', change.closest('article'))) one.tabIndex = -1;
    change.tabIndex = 0;
    last = change;
  });
  document.addEventListener('keydown', (event) => {
    const by = steps[event.key];
    const isLetter = event.key.length === 1;
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!closest(event, isLetter ? '#documents' : CHANGE)) return;
    event.preventDefault();
    step(by);
  });
`;
