/** The form of options: what it offers, what it says, and how it is set. */
import type { Options } from '../../src/options.ts';
import { all, find, inputs } from '../../src/report/client/dom.ts';
import { tag, type Markup } from '../../src/report/parts/markup.ts';
import { ruleWords } from '../../src/report/parts/rule-words.ts';
import { nodesOf } from './elements.ts';
import { fixerChoices, ruleNames } from './option-list.ts';

const FIXERS = Object.entries(fixerChoices) as [string, readonly (readonly [value: unknown, label: string])[]][];
const DEFAULT_CONFIDENCE = 70;

/** Fills the form, and tells of every change of it at once. */
export function offerOptions(onChange: () => void): void {
  find('#fixers').append(nodesOf(FIXERS.map(([name, choices]) => fixer(name, choices))));
  find('#rules').append(nodesOf(ruleNames.map(rule)));
  const form = find('#options form') as HTMLFormElement;
  form.addEventListener('input', () => {
    tell();
    onChange();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  // It is told before it happens.
  form.addEventListener('reset', () =>
    setTimeout(() => {
      tell();
      onChange();
    }),
  );
  tell();
}

function fixer(name: string, choices: readonly (readonly [value: unknown, label: string])[]): Markup {
  const options = choices.map(([, label], at) => tag('option', { value: String(at) }, label));
  const select = tag('select', { 'data-fixer': name }, ...options);
  return tag('label', { class: 'pick' }, tag('span', {}, ruleWords(name)), select);
}

function rule(name: string): Markup {
  const box = tag('input', { type: 'checkbox', 'data-rule-name': name, checked: '' });
  return tag('label', {}, box, tag('span', {}, ruleWords(name)));
}

/** What the form is set to; nothing of what is as usual. */
export function readOptions(): Options {
  const characters = Object.fromEntries(
    selects().flatMap(({ dataset, selectedIndex }) => {
      const name = dataset['fixer']!;
      return selectedIndex > 0 ? [[name, choicesOf(name)[selectedIndex]![0]]] : [];
    }),
  );
  const casing = Object.fromEntries(
    ruleBoxes().flatMap((box) => (box.checked ? [] : [[box.dataset['ruleName']!, false]])),
  );
  const force = words('#force');
  const never = words('#never');
  const minConfidence = slider('#confidence').valueAsNumber;
  const inCapitals = slider('#capitals').valueAsNumber;
  const assume = document.querySelector<HTMLInputElement>('[name=assume]:checked')!.value;
  return {
    ...(Object.keys(characters).length > 0 && { characters }),
    ...(Object.keys(casing).length > 0 && { casing }),
    ...(minConfidence !== DEFAULT_CONFIDENCE && { minConfidence: minConfidence / 100 }),
    // Without it `minConfidence` would count for capitals too.
    ...((inCapitals > 0 || minConfidence !== DEFAULT_CONFIDENCE) && { minConfidenceInCapitals: inCapitals / 100 }),
    ...(slider('#raise').checked && { raiseOnly: true }),
    ...(assume !== 'unknown' && { assume: assume as NonNullable<Options['assume']> }),
    ...((force.length > 0 || never.length > 0) && { lexicon: { force, never } }),
  };
}

/** Sets the form as `readOptions` gave it. What it does not know it leaves as usual. */
export function setOptions(given: Options): void {
  (find('#options form') as HTMLFormElement).reset();
  const { characters, casing, lexicon, minConfidence, minConfidenceInCapitals, raiseOnly, assume } = given;
  for (const select of selects()) {
    const name = select.dataset['fixer']!;
    const value: unknown = Object.entries(asObject(characters)).find(([key]) => key === name)?.[1];
    select.selectedIndex = Math.max(
      0,
      choicesOf(name).findIndex(([choice]) => choice === value),
    );
  }
  const off = Object.entries(asObject(casing)).filter(([, on]) => on === false);
  for (const box of ruleBoxes()) box.checked = !off.some(([name]) => name === box.dataset['ruleName']);
  if (typeof minConfidence === 'number') slider('#confidence').value = String(Math.round(minConfidence * 100));
  if (typeof minConfidenceInCapitals === 'number')
    slider('#capitals').value = String(Math.round(minConfidenceInCapitals * 100));
  slider('#raise').checked = raiseOnly === true;
  for (const radio of inputs('[name=assume]')) if (radio.value === assume) radio.checked = true;
  for (const name of ['force', 'never'] as const) {
    const list: unknown = lexicon?.[name];
    if (Array.isArray(list)) slider(`#${name}`).value = list.filter((word) => typeof word === 'string').join(', ');
  }
  tell();
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Writes beside the sliders what they are set to. */
function tell(): void {
  for (const name of ['confidence', 'capitals']) {
    find(`#${name}-value`).textContent = `${slider(`#${name}`).value} %`;
  }
  const changed = Object.keys(readOptions()).length;
  find('#options-changed').textContent = changed > 0 ? ' · changed' : '';
}

const selects = (): HTMLSelectElement[] => all('select[data-fixer]') as HTMLSelectElement[];
const ruleBoxes = (): HTMLInputElement[] => inputs('[data-rule-name]');
const slider = (selector: string): HTMLInputElement => find(selector) as HTMLInputElement;
const choicesOf = (name: string): readonly (readonly [value: unknown, label: string])[] =>
  FIXERS.find(([key]) => key === name)![1];

/** Words that commas or line ends part. */
function words(selector: string): string[] {
  return slider(selector)
    .value.split(/[,\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
