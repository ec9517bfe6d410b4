/** The playground: a text on one side, what became of it on the other. */
import { all, closest, counted, find, narrow } from '../../src/report/client/dom.ts';
import { tellLetters } from '../../src/report/client/letters.ts';
import { showReasons } from '../../src/report/client/reason.ts';
import { step, walkChanges } from '../../src/report/client/walk.ts';
import { tag } from '../../src/report/parts/markup.ts';
import { plainText } from '../../src/report/parts/shown.ts';
import type { Answer, PageFormat } from '../messages.ts';
import { showDoubts } from './doubts.ts';
import { nodesOf } from './elements.ts';
import { showFindings } from './findings.ts';
import { readFragment, type Carried } from './link.ts';
import { offerOptions, readOptions, setOptions } from './options.ts';
import { showText } from './result.ts';
import { samples, type SampleText } from './samples.ts';
import { setSource, sourceText, watchSource } from './source.ts';
import { offerGoods } from './take-away.ts';
import { askDecode, askRepair, scriptOf, startWork } from './work.ts';

/** Set by the build: the file that keeps the page for when there is no network. */
declare const KEEPER_FILE: string;

/** So much of a text is shown at first, in code units. */
const ROOM = 40_000;
/** A text of more code units takes so long that it is said. */
const LONG = 300_000;
/** How long typing rests before it is looked at, in milliseconds. */
const REST = 150;
const LINK_BROKEN = 'The text in this link cannot be read; it may have been cut short on the way.';

const format = find('#format') as HTMLSelectElement;
let answer: Answer | undefined;
let room = ROOM;
let columns: readonly string[] | undefined;
let fileName: string | undefined;
let resting = 0;
let isReady = false;
/** What was decided by hand, by the numbers of changes. */
const choices = new Map<number, boolean>();

document.documentElement.classList.add('js');
const hideReason = showReasons(choiceButtons);
walkChanges('#text', '#text');
tellLetters();
offerSamples();
offerOptions(() => ask());
offerGoods(
  () => ({
    text: sourceText(),
    format: formatNow(),
    options: readOptions(),
    columns,
    choices: [...choices],
    repaired: answer?.text,
    name: fileName,
  }),
  say,
);
watchSource({
  typed: () => begin(undefined, REST),
  replaced: () => begin(undefined, 0),
  opened: (bytes, name, its) => {
    format.value = its;
    fileName = name.replace(/\.[^.]*$/u, '');
    busy(`Reading ${plainText(name)} …`);
    find('#result').setAttribute('aria-busy', 'true');
    askDecode(bytes, its);
  },
  refused: complain,
});
format.addEventListener('change', () => begin(fileName, 0));
find('#more button').addEventListener('click', () => {
  room *= 2;
  ask();
});
find('#options details').toggleAttribute('open', !narrow.matches);
find('#next').addEventListener('click', () => step(1));
find('#previous').addEventListener('click', () => step(-1));
find('#columns').addEventListener('input', () => {
  columns = (all('#columns input:checked') as HTMLInputElement[]).map((box) => box.value);
  ask();
});
decideByHand();
startWork({
  loading(share) {
    if (!isReady) busy(`Loading the dictionaries, once: ${Math.floor(share * 100)} %`);
  },
  ready() {
    isReady = true;
    keepFiles();
  },
  repaired: show,
  decoded(text, encoding) {
    setSource(text);
    begin(fileName, 0);
    if (encoding !== 'utf-8') say(`Read as ${encoding}.`);
  },
  failed(problem, isFatal) {
    complain(isFatal ? `${problem} Reload the page to try again.` : problem);
  },
});
void start();

/** With the text of the link, or a sample. */
async function start(): Promise<void> {
  addEventListener('hashchange', () => void openLink());
  if (!(await openLink())) openSample(samples[0]!);
}

/** Not before the data is there, so that it is fetched once. Without a keeper the page works as well, but only with a network. */
function keepFiles(): void {
  const keepers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  keepers?.register(scriptOf(KEEPER_FILE)).catch(() => undefined);
}

async function openLink(): Promise<boolean> {
  if (!location.hash.startsWith('#t=')) return false;
  try {
    const carried = await readFragment(location.hash);
    setSource(carried.text);
    format.value = carried.format;
    setOptions(carried.options);
    begin(undefined, 0, carried.choices, carried.columns);
    return true;
  } catch {
    complain(LINK_BROKEN);
    return true;
  }
}

function offerSamples(): void {
  const buttons = samples.map(({ label }) => tag('button', { type: 'button' }, label));
  find('#samples').append(nodesOf(buttons));
  for (const [at, button] of all('#samples button').entries()) {
    button.addEventListener('click', () => openSample(samples[at]!));
  }
}

function openSample(sample: SampleText): void {
  setSource(sample.text);
  format.value = sample.format;
  begin(undefined, 0);
}

/** Another text: what was decided of the last one is forgotten. */
function begin(name: string | undefined, rest: number, chosen: Carried['choices'] = [], its?: readonly string[]): void {
  choices.clear();
  for (const [at, change] of chosen) choices.set(at, change);
  columns = its;
  fileName = name;
  room = ROOM;
  clearTimeout(resting);
  if (rest > 0) resting = setTimeout(ask, rest);
  else ask();
}

function ask(): void {
  find('#result').setAttribute('aria-busy', 'true');
  const text = sourceText();
  if (text.length > LONG) busy(`Working on ${counted(text.length, 'character')} …`);
  askRepair({
    text,
    format: formatNow(),
    columns,
    options: readOptions(),
    choices: [...choices],
    room,
  });
}

function show(given: Answer): void {
  answer = given;
  isReady = true;
  hideReason();
  find('#problem').hidden = true;
  find('#result').removeAttribute('aria-busy');
  const isEmpty = given.words === 0 && given.pieces.length === 0;
  document.documentElement.classList.toggle('empty', isEmpty);
  showText(given);
  showDoubts(given, (at) => choices.has(at));
  showFindings(given);
  showColumns(given);
  const { changes, left, words, milliseconds } = given;
  const parts = [counted(changes, 'change'), ...(left > 0 ? [`${counted(left, 'word')} left alone`] : [])];
  find('#status').textContent = isEmpty ? 'Paste a text, or try a sample.' : parts.join(', ');
  find('#took').textContent = isEmpty
    ? ''
    : `${counted(words, 'word')} in ${Math.ceil(milliseconds).toLocaleString('en')} ms`;
}

function showColumns({ columns: found }: Answer): void {
  find('#columns').hidden = found.length === 0;
  const names = found.map(({ name }) => name);
  const shownNames = all('#columns input').map((box) => (box as HTMLInputElement).value);
  if (names.join('\n') === shownNames.join('\n')) return;
  const boxes = found.map(({ name, isProse }) =>
    tag(
      'label',
      {},
      tag('input', { type: 'checkbox', value: name, ...(isProse && { checked: '' }) }),
      tag('span', {}, plainText(name)),
    ),
  );
  find('#columns div').replaceChildren(nodesOf(boxes));
}

/** What the panel of a reason has below it. */
function choiceButtons(change: HTMLElement): Node[] {
  const { at, made } = change.dataset;
  if (at === undefined) return [];
  const isMade = made === 'true';
  const button = tag(
    'button',
    { type: 'button', tabindex: '-1', 'data-choice': isMade ? 'refuse' : 'accept', 'data-at': at },
    isMade ? 'Refuse' : 'Accept',
  );
  return [nodesOf([tag('p', { class: 'choice' }, button)])];
}

/** By buttons, and among the changes by the keys a and r. */
function decideByHand(): void {
  document.addEventListener('click', (event) => {
    const button = closest(event, '[data-choice]');
    if (button) decide(Number(button.dataset['at']), button.dataset['choice'] === 'accept');
  });
  document.addEventListener('keydown', (event) => {
    const at = closest(event, '#text .change')?.dataset['at'];
    if (at === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'a' || event.key === 'r') decide(Number(at), event.key === 'a');
  });
}

function decide(at: number, change: boolean): void {
  // Pressed again, it is open again.
  if (choices.get(at) === change) choices.delete(at);
  else choices.set(at, change);
  ask();
}

function formatNow(): PageFormat {
  return format.value as PageFormat;
}

function busy(words: string): void {
  find('#status').textContent = words;
}

function say(words: string): void {
  find('#said').textContent = words;
}

function complain(problem: string): void {
  find('#result').removeAttribute('aria-busy');
  find('#problem').hidden = false;
  find('#problem').textContent = plainText(problem);
}
