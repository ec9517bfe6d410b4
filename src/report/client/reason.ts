import { closest, find, narrow } from './dom.ts';

/** A change that is marked. */
export const CHANGE = '.change:not(.off)';
/** Room around the panel, in pixels: at the edges of the page, and beside a change. */
const EDGE = 16;
const GAP = 8;
/** How long the panel stays when the pointer leaves, in milliseconds. */
const STAY = 200;

const panel = find('#reason');
let open: HTMLElement | undefined;
let leaving = 0;
let below: (change: HTMLElement) => readonly Node[] = () => [];

/**
 * Shows the reason of one change at a time: beside it, or on a narrow screen at the bottom. Gives what takes it away.
 *
 * @param more what the panel has below the reason
 */
export function showReasons(more: (change: HTMLElement) => readonly Node[] = () => []): () => void {
  below = more;
  followPointer();
  followFocus();
  followKeys();
  addEventListener('resize', () => {
    if (open) place(open);
  });
  return hide;
}

function hide(): void {
  clearTimeout(leaving);
  open?.classList.remove('open');
  open = undefined;
  panel.hidden = true;
}

function show(change: HTMLElement): void {
  clearTimeout(leaving);
  if (open === change) return;
  hide();
  const reason = document.getElementById(change.getAttribute('aria-describedby')!)!;
  const words = document.createElement('p');
  const [before, after] = ['del', 'ins'].map((name) => change.querySelector(name)?.cloneNode(true) ?? 'nothing');
  words.append(before!, ' → ', after!);
  words.className = 'words';
  panel.lastElementChild!.replaceChildren(words, ...reason.cloneNode(true).childNodes, ...below(change));
  panel.hidden = false;
  change.classList.add('open');
  open = change;
  place(change);
}

/** Puts the panel where it does not cover the change. */
function place(change: HTMLElement): void {
  const at = [...change.getClientRects()].at(-1);
  if (!at) return;
  if (narrow.matches) {
    const covered = at.bottom + EDGE - (innerHeight - panel.offsetHeight);
    if (covered > 0) scrollBy(0, covered);
    return;
  }
  const width = document.documentElement.clientWidth;
  const left = Math.max(EDGE, Math.min(at.left, width - panel.offsetWidth - EDGE));
  const above = at.top - GAP - panel.offsetHeight;
  const below = at.bottom + GAP;
  const top = below + panel.offsetHeight > innerHeight && above > 0 ? above : below;
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
}

function followPointer(): void {
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const change = closest(event, CHANGE);
    if (change) show(change);
    else if (closest(event, '#reason')) clearTimeout(leaving);
    else if (open && open !== document.activeElement) {
      clearTimeout(leaving);
      leaving = setTimeout(hide, STAY);
    }
  });
  document.addEventListener('click', (event) => {
    const change = closest(event, CHANGE);
    if (change) show(change);
    else if (closest(event, '#reason button') || !closest(event, '#reason, .steps')) hide();
  });
  // The focus stays on the change when its reason is touched.
  for (const kind of ['pointerdown', 'mousedown']) panel.addEventListener(kind, (event) => event.preventDefault());
}

function followFocus(): void {
  // What is pressed opens when it is released: the page may scroll for it, and the release would hit something else.
  let pressed = false;
  document.addEventListener('mousedown', () => (pressed = true), true);
  document.addEventListener('mouseup', () => (pressed = false), true);
  document.addEventListener('focusin', (event) => {
    const change = closest(event, CHANGE);
    if (!change) hide();
    else if (!pressed) show(change);
  });
}

function followKeys(): void {
  document.addEventListener('keydown', (event) => {
    const change = closest(event, CHANGE);
    if (event.key === 'Escape') hide();
    else if (change && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      show(change);
    }
  });
}
