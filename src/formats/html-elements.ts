const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li listing main math menu nav noscript object ol optgroup option p plaintext pre search section select summary svg table tbody td textarea tfoot th thead title tr ul xmp',
);

/** Elements that hold no prose. */
export const OPAQUE: ReadonlySet<string> = names(
  'iframe listing math noembed noframes noscript object plaintext pre script style svg template textarea xmp',
);

/** Elements that hold no prose but are a word of the sentence around them. */
export const CODE: ReadonlySet<string> = names('code kbd samp tt var');

/** What such a word is read as. */
export const CODE_WORD = '0';
