import { all, counted, find, inputs, narrow } from './dom.ts';
import { step, walkChanges } from './walk.ts';

const articles = all('article').map((article) => ({ article, changes: all('.change', article) }));
const boxes = inputs('input[name=rule]');

/**
 * Chooses which changes are marked, and goes from one to the next. Each document is one tab stop.
 *
 * @param hide takes away the reason that is shown
 */
export function chooseChanges(hide: () => void): void {
  if (articles.length > 0) offerChoices(hide);
  walkChanges('article', '#documents');
}

function offerChoices(hide: () => void): void {
  const renew = (): void => {
    hide();
    apply();
  };
  const choose = (checked: boolean) => (): void => {
    for (const box of boxes) box.checked = checked;
    renew();
  };
  find('[role=search]').addEventListener('input', renew);
  find('#every-rule').addEventListener('click', choose(true));
  find('#no-rule').addEventListener('click', choose(false));
  find('#next').addEventListener('click', () => step(1));
  find('#previous').addEventListener('click', () => step(-1));
  find('[role=search] details').toggleAttribute('open', !narrow.matches);
  renew();
}

/** Marks the changes that are chosen, and hides the documents that have none. */
function apply(): void {
  const rules = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  const [least, most] = inputs('#least, #most').map((input) => input.valueAsNumber) as [number, number];
  const isChosen = ({ dataset }: HTMLElement): boolean => {
    const confidence = Number(dataset['confidence']);
    return confidence >= least && confidence <= most && rules.has(dataset['rule']!);
  };
  let marked = 0;
  let left = 0;
  for (const one of articles) {
    let here = 0;
    for (const change of one.changes) {
      const on = isChosen(change);
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
  find('#least-value').textContent = `${least} %`;
  find('#most-value').textContent = `${most} %`;
  find('.shown').textContent = `${counted(marked, 'change')} in ${counted(left, 'document')}`;
}
