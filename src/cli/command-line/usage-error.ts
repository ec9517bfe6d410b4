/** A command line that cannot be carried out. `message` is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file of settings that cannot be used: config, lexicon or model. `message` says which, where and what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
