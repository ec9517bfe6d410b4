/** Raise this whenever a template of `features.ts` changes: models are bound to it. */
export const FEATURE_VERSION = 1;
