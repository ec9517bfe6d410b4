const factor = Number(process.env['FAST_CHECK_FACTOR'] ?? '0.4');

/** How many inputs to generate where `usual` are enough every day: more if `npm run test:random -- --runs N` asks for them. */
export const runs = (usual: number): number => Math.max(1, Math.round(usual * factor));
