/** The public functions, which take text for English. */
import { normalizerFor, type Normalizer } from '../normalize.ts';
import type { Options } from '../options.ts';
import type { Diagnosis, Explanation } from '../types.ts';
import { english } from './index.ts';

/**
 * Checks options once and gives back the functions that use them: for many texts, or a model of your own, which is unpacked once.
 *
 * @throws CasemendError `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * const { normalize: repair } = createNormalizer({ lexicon: { force: ['Zorvane'] } });
 * repair('on monday zorvane met the us senate in washington.');
 * // → 'On Monday Zorvane met the US Senate in Washington.'
 */
export const createNormalizer = (options?: Options): Normalizer => normalizerFor(english, options);

/**
 * Repairs a text: `explain(text, options).text`. Pure: the result depends on the text and the options alone. A second run
 * changes nothing more. Time and space grow with the length of the text; sound text takes about a tenth of what damaged text takes.
 *
 * @throws CasemendError `NOT_A_STRING`, `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * normalize('on monday the us senate met in washington. senators from ohio spoke first.');
 * // → 'On Monday the US Senate met in Washington. Senators from Ohio spoke first.'
 */
export const normalize = (text: string, options?: Options): string => createNormalizer(options).normalize(text);

/**
 * Repairs a text and says what was done: every edit with its place in the original, its reasons and its confidence. Reasons
 * take space: a long text that is damaged throughout needs several times what `normalize` needs.
 *
 * @throws CasemendError `NOT_A_STRING`, `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * const { edits } = explain('on monday the us senate met in washington. senators from ohio spoke first.');
 * edits.map(({ start, before, after }) => `${start}: ${before} → ${after}`).slice(0, 3);
 * // → [ '0: on → On', '3: monday → Monday', '14: us → US' ]
 */
export const explain = (text: string, options?: Options): Explanation => createNormalizer(options).explain(text);

/**
 * Says which capitals a text has lost, without repairing it. No model is asked.
 *
 * @throws CasemendError `NOT_A_STRING`, `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * diagnose('ON MONDAY THE US SENATE MET IN WASHINGTON. SENATORS FROM OHIO SPOKE FIRST.').kind;
 * // → 'upper'
 */
export const diagnose = (text: string, options?: Options): Diagnosis => createNormalizer(options).diagnose(text);
