/**
 * The door of `casemend/edits`: lists of edits applied, composed, and where places of a text went.
 *
 * @module casemend/edits
 */
export { CasemendError, type CasemendErrorCode } from '../errors.ts';
export { applyEdits, composeEdits, type Replacement } from '../edits.ts';
export { mapPositions, type PositionMap } from '../positions.ts';
export type { Edit, Evidence, Span } from '../types.ts';
