/** The page at hand: short ways to what is on it. */

/** Where the page is as wide as a telephone. */
export const narrow: MediaQueryList = matchMedia('(max-width: 48rem)');

/** How far a key goes. */
export const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, n: 1, p: -1 };

/** The element that the page has for a selector. */
export function find(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector)!;
}

/** All elements for a selector, in order. */
export function all(selector: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

/** All of what people fill in for a selector, in order. */
export function inputs(selector: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(selector)];
}

/** The element for a selector in which something happened. */
export function closest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

/** `12 changes`, `1 change` */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
