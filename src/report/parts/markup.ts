/** Markup as data: the report writes it as HTML, the playground builds elements of it. */

/** Text as it is, or an element. */
export type Markup = string | Tag;

/** An element. Its attributes keep their order. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

/** @example tag('b', { class: 'loud' }, 'Hello') */
export function tag(name: string, attributes: Tag['attributes'], ...children: readonly Markup[]): Tag {
  return { name, attributes, children };
}

const SPECIAL = /[&<>"'`]/gu;

/** Markup as HTML, whatever is in its texts and attributes. */
export function toHtml(markup: readonly Markup[]): string {
  return markup.map((piece) => (typeof piece === 'string' ? escapeSpecial(piece) : htmlOf(piece))).join('');
}

/** Text that HTML takes for nothing else. */
export function escapeSpecial(text: string): string {
  return text.replace(SPECIAL, (character) => `&#${character.codePointAt(0)!};`);
}

function htmlOf({ name, attributes, children }: Tag): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeSpecial(value)}"`);
  return `<${name}${written.join('')}>${toHtml(children)}</${name}>`;
}
