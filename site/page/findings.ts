/** What was found out about a text: the verdict, the alphabet, the blocks, the rules at work. */
import { counted, find } from '../../src/report/client/dom.ts';
import { renewLetters } from '../../src/report/client/letters.ts';
import { bars } from '../../src/report/parts/bars.ts';
import { DAMAGE_TITLES } from '../../src/report/parts/damage-titles.ts';
import { LATIN, letterBar } from '../../src/report/parts/letter-bar.ts';
import { tag, type Markup } from '../../src/report/parts/markup.ts';
import { percent } from '../../src/report/parts/percent.ts';
import { ruleWords } from '../../src/report/parts/rule-words.ts';
import { shown } from '../../src/report/parts/shown.ts';
import type { SightedLetter } from '../../src/types.ts';
import type { Answer, Block } from '../messages.ts';
import { nodesOf } from './elements.ts';

export function showFindings(answer: Answer): void {
  const { kind, confidence, letters, blocks, moreBlocks, rules } = answer;
  find('#verdict').textContent = `${DAMAGE_TITLES[kind]}, ${percent(confidence)} sure`;
  find('#alphabet').replaceChildren(nodesOf(alphabet(letters)));
  find('#alphabet-note').textContent = alphabetNote(answer);
  for (const part of ['#alphabet', '#readout']) find(part).hidden = !letters.some(({ lost }) => lost);
  renewLetters();
  find('#blocks tbody').replaceChildren(nodesOf(blocks.map(blockRow)));
  find('#more-blocks').textContent = moreBlocks > 0 ? `${counted(moreBlocks, 'more block')} follow.` : '';
  const counts = rules.map(([rule, count]) => ({ label: ruleWords(rule), count }));
  find('#by-rule').replaceChildren(nodesOf(bars('Changes by rule', 'Changes', counts)));
}

const LIST = new Intl.ListFormat('en');

function alphabetNote({ kind, letters }: Answer): string {
  const lost = letters.filter((one) => one.lost).map(({ letter }) => letter);
  if (lost.length > 0) {
    const theirs = lost.length === 1 ? 'its' : 'their';
    return `${LIST.format(lost.sort())} had lost ${theirs} capitals. The higher the bar, the surer.`;
  }
  if (kind === 'lower') return 'Every letter had lost its capitals.';
  if (kind === 'upper') return 'Every letter was a capital, so that none tells anything.';
  if (kind === 'title') return 'Every word had a capital, so that none tells anything.';
  return 'No letter of the alphabet had lost its capitals.';
}

function alphabet(letters: readonly SightedLetter[]): Markup[] {
  const sighted = new Map(letters.map((one) => [one.letter, one]));
  const others = [...sighted.keys()].filter((letter) => !LATIN.includes(letter)).sort();
  return [...LATIN, ...others].map((letter) => {
    const one = sighted.get(letter);
    const label = one
      ? `${letter}: ${counted(one.seen, 'capital')} found and ${one.missing} missing where one is certain, ${percent(one.probability)} likely lost`
      : `${letter}: not seen where a capital is certain`;
    return letterBar({ letter, isLost: one?.lost === true, height: one?.probability ?? 0, label });
  });
}

function blockRow({ kind, confidence, words, slips, excerpt }: Block): Markup {
  const verdict = slips > 0 ? `${DAMAGE_TITLES[kind]}, ${counted(slips, 'slip')}` : DAMAGE_TITLES[kind];
  return tag(
    'tr',
    {},
    tag('td', { class: 'excerpt' }, ...shown(excerpt)),
    tag('td', {}, verdict),
    tag('td', { class: 'count' }, percent(confidence)),
    tag('td', { class: 'count' }, words.toLocaleString('en')),
  );
}
