/** The repaired text with every change marked. */
import { counted, find } from '../../src/report/client/dom.ts';
import { markChange } from '../../src/report/parts/mark.ts';
import type { Markup } from '../../src/report/parts/markup.ts';
import { shown } from '../../src/report/parts/shown.ts';
import type { Answer, Marked, Piece } from '../messages.ts';
import { nodesOf } from './elements.ts';

/** What a screen reader says of a change that is not made. */
const KEPT = ', left alone; it might be ';

/** Shows the text. The change that has the focus keeps it. */
export function showText({ pieces, hidden }: Answer): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['at'] : undefined;
  find('#text').replaceChildren(nodesOf(pieces.flatMap(show)));
  find('#more').hidden = hidden === 0;
  find('#more-note').textContent = hidden > 0 ? `${counted(hidden, 'more character')} to come.` : '';
  const marks = find('#text').querySelectorAll<HTMLElement>('.change');
  for (const [at, mark] of marks.entries()) mark.tabIndex = at === 0 ? 0 : -1;
  if (focused !== undefined) find('#text').querySelector<HTMLElement>(`.change[data-at="${focused}"]`)?.focus();
}

function show(piece: Piece): Markup[] {
  return typeof piece === 'string' ? shown(piece) : mark(piece);
}

function mark(change: Marked): Markup[] {
  const { at, isMade, isSure } = change;
  const id = `why-${at}`;
  const attributes = { 'data-at': String(at), 'data-made': String(isMade) };
  if (isMade)
    return markChange(change, id, { attributes: { ...attributes, class: isSure ? 'change' : 'change chosen' } });
  // It makes no line breaks.
  return markChange(change, id, { attributes: { ...attributes, class: 'change kept' }, spoken: KEPT }).slice(0, -1);
}
