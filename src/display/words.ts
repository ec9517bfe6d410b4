/** Probabilities and stretches of text in words. */
import { visibleLine } from './visible.ts';

const LONGEST_QUOTE = 60;

/** A probability in per cent. What is not quite sure, or not quite impossible, is not called so. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %';
  return share < 1 && share >= 0.995 ? '> 99 %' : `${Math.round(share * 100)} %`;
}

/** A stretch of text on one line and of bounded length. Blanks at its edges and nothing at all are shown. */
export function quote(text: string): string {
  if (text === '') return '(nothing)';
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).replace(/\p{Cs}$/u, '')}…` : text;
  const shown = visibleLine(cut);
  return shown === shown.trim() ? shown : `“${shown}”`;
}
