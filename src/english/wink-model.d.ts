/** The parts of wink's model that are needed to find sentences. The package has types for the whole alone. */
declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const featureFn: unknown;
  export default featureFn;
}

declare module 'wink-eng-lite-web-model/dist/load-core-model.js' {
  const loadCore: () => {
    features: { lexeme: { list: string[]; hash: Record<string, number | undefined>; intrinsicSize: number } };
  };
  export default loadCore;
}

declare module 'wink-eng-lite-web-model/dist/load-sbd-model.js' {
  const loadSentences: () => unknown;
  export default loadSentences;
}

declare module 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' {
  const core: import('./small-wink.ts').Core;
  export default core;
}
