import { english } from '../../src/english/index.ts';
import { decide, type Decisions } from '../../src/casing/decide.ts';
import { diagnoseDocument } from '../../src/diagnosis/diagnose.ts';
import { applyEdits } from '../../src/edits.ts';
import { casingFor } from '../../src/normalize.ts';
import { resolveOptions, type Options } from '../../src/options.ts';
import { tokenise } from '../../src/tokens/document.ts';
import type { DamageKind } from '../../src/types.ts';

/** Four capitals in five are gone, whatever the letter. */
const CERTAIN = { certain: 50, missing: 40 };
const LOSS = 0.8;

/** What one pass of the casing stage makes of a text too short to be diagnosed, if it is taken for broken in one way. */
export function casedAs(kind: DamageKind, text: string, options?: Options): Decisions & { readonly text: string } {
  const document = tokenise(text, english);
  const verdict = diagnoseDocument(document);
  const blocks = verdict.blocks.map((block) => ({
    ...block,
    kind,
    evidence: { ...block.evidence, counts: { ...block.evidence.counts, ...CERTAIN } },
    losses: block.losses.map(() => LOSS),
    slips: new Set<number>(),
    doubtful: false,
  }));
  const decisions = decide(
    document,
    { ...verdict, kind, blocks },
    casingFor({ ...resolveOptions(options), language: english })!,
  );
  return { ...decisions, text: applyEdits(text, decisions.edits) };
}
