import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

const ENGLISH = /^en(?:[-_]|$)/iu;
const KEPT_CLASS = /(?:^|\s)notranslate(?:\s|$)/u;

/** Whether the author asks that what is in an element stays as it is. */
export function isKept({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      (name === 'translate' && value.toLowerCase() === 'no') || (name === 'class' && KEPT_CLASS.test(value)),
  );
}

/** Whether an element says that it is English; undefined if it does not say. A language that is unknown may be English. */
export function isEnglish({ attrs }: Element): boolean | undefined {
  const own = attrs.find(({ name }) => name === 'lang') ?? attrs.find(isXmlLang);
  if (!own) return undefined;
  const language = own.value.trim();
  return language === '' || ENGLISH.test(language);
}

/** The parser takes the name apart inside SVG and MathML. */
function isXmlLang({ name, prefix }: Element['attrs'][number]): boolean {
  return name === 'xml:lang' || (prefix === 'xml' && name === 'lang');
}
