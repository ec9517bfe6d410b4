/** The two stages that look at a text and leave its capitals alone. */
import { characters } from './characters/index.ts';
import { diagnoseDocument, toBlockDiagnosis, type DiagnosedDocument } from './diagnosis/diagnose.ts';
import { mapPositions } from './positions.ts';
import type { SettingsOfLanguage } from './settle.ts';
import { tokenise } from './tokens/document.ts';
import type { Diagnosis, Span } from './types.ts';

/** A verdict as it is told: its spans lie in the original text. */
export function toDiagnosis(verdict: DiagnosedDocument, spanToOriginal: (span: Span) => Span): Diagnosis {
  const { kind, confidence, letters, evidence, blocks } = verdict;
  return {
    kind,
    confidence,
    letters,
    counts: { ...evidence.counts },
    blocks: blocks.map((block) => ({ ...toBlockDiagnosis(block), ...spanToOriginal(block) })),
  };
}

/** What is broken, without repairing it. */
export function look(text: string, settings: SettingsOfLanguage): Diagnosis {
  const { assume, language, profile } = settings;
  const clean = characters(text, settings.characters, language, profile?.lines);
  const verdict = diagnoseDocument(tokenise(clean.text, language), assume, profile?.habits);
  return toDiagnosis(verdict, mapPositions(clean.edits).spanToOriginal);
}
