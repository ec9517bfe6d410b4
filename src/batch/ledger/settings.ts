import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Plan } from '../plan/plan.ts';
import { version } from '../version.ts';
import { describeSettings, type Header } from './journal-lines.ts';

/** The settings that the output depends on; paths as they are from everywhere. */
export function settingsOf(plan: Plan): Header['settings'] {
  const { inputs, outDir, output, explain, rejects } = plan;
  const places = {
    inputs: inputs.map((input) => (typeof input === 'string' ? resolve(input) : input.name)),
    outDir: outDir && resolve(outDir),
    output: output && 'a sink',
    explain: typeof explain === 'object' ? 'a sink' : explain,
    rejects: typeof rejects === 'object' ? 'a sink' : rejects,
  };
  const indifferent = {
    jobs: undefined,
    measures: undefined,
    journal: undefined,
    about: undefined,
    signal: undefined,
    abandon: undefined,
  };
  return describeSettings({ casemend: version(), ...plan, ...places, ...indifferent });
}

/** Stands for a run and all its tries: the same plan draws the same lots. */
export function seedOf(plan: Plan): string {
  return createHash('sha256')
    .update(JSON.stringify(settingsOf(plan)))
    .digest('hex');
}
