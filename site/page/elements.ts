/** Markup as elements. No text ever becomes HTML here. */
import type { Markup, Tag } from '../../src/report/parts/markup.ts';

const SVG = 'http://www.w3.org/2000/svg';
const SVG_NAMES = new Set(['svg', 'rect']);

/** The nodes for markup, in order. */
export function nodesOf(markup: readonly Markup[]): DocumentFragment {
  const nodes = document.createDocumentFragment();
  for (const piece of markup) {
    if (piece !== '') nodes.append(typeof piece === 'string' ? document.createTextNode(piece) : elementOf(piece));
  }
  return nodes;
}

function elementOf({ name, attributes, children }: Tag): Element {
  const element = SVG_NAMES.has(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(nodesOf(children));
  return element;
}
