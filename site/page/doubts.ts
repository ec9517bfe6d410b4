/** The words that casemend was not sure enough of, each to be accepted or refused. */
import { counted, find } from '../../src/report/client/dom.ts';
import { tag, type Markup } from '../../src/report/parts/markup.ts';
import { percent } from '../../src/report/parts/percent.ts';
import { ruleWords } from '../../src/report/parts/rule-words.ts';
import { plainText, shown, shownReplacement } from '../../src/report/parts/shown.ts';
import type { Answer, Doubt } from '../messages.ts';
import { nodesOf } from './elements.ts';

/** Shows the list. The button that has the focus keeps it. */
export function showDoubts({ doubts }: Answer, isChosen: (at: number) => boolean): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
  find('#doubts').hidden = doubts.length === 0;
  const open = doubts.filter(({ at }) => !isChosen(at)).length;
  find('#doubts-note').textContent =
    `${counted(doubts.length, 'word')}, ${open === 0 ? 'all decided' : `${open} to decide`}`;
  find('#doubt-list').replaceChildren(nodesOf(doubts.map((doubt) => row(doubt, isChosen(doubt.at)))));
  if (focused.startsWith('doubt-')) document.getElementById(focused)?.focus();
}

function row(doubt: Doubt, isChosen: boolean): Markup {
  const { at, before, after, rule, confidence, isMade, left, right } = doubt;
  const button = (choice: 'accept' | 'refuse', label: string, isPressed: boolean): Markup =>
    tag(
      'button',
      {
        type: 'button',
        id: `doubt-${choice}-${at}`,
        'data-choice': choice,
        'data-at': String(at),
        'aria-pressed': String(isPressed),
        'aria-label': plainText(`${label} ${before} to ${after}`),
      },
      label,
    );
  return tag(
    'li',
    isChosen ? { class: 'decided' } : {},
    tag(
      'div',
      {},
      tag('p', { class: 'words' }, ...shownReplacement(before, after)),
      tag('p', { class: 'around' }, ...oneLine(left), tag('mark', {}, ...oneLine(before)), ...oneLine(right)),
      tag('p', { class: 'rule' }, `${ruleWords(rule)}, ${percent(confidence)} sure`),
    ),
    tag(
      'p',
      { class: 'choice' },
      button('accept', 'Accept', isChosen && isMade),
      button('refuse', 'Refuse', isChosen && !isMade),
    ),
  );
}

function oneLine(text: string): Markup[] {
  return shown(text.replace(/\s+/gu, ' '));
}
