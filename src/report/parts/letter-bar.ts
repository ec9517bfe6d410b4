import { tag, type Markup } from './markup.ts';
import { plainText, shown } from './shown.ts';

/** A letter of the alphabet and the bar above it. */
export interface LetterBar {
  readonly letter: string;
  readonly isLost: boolean;
  /** Of the bar, from 0 to 1. */
  readonly height: number;
  /** What it means, in words. */
  readonly label: string;
}

export const LATIN: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A column of the alphabet that can be pointed at. */
export function letterBar({ letter, isLost, height, label }: LetterBar): Markup {
  const words = plainText(label);
  const top = isLost ? Math.min(99, Math.round(100 - height * 100)) : 100;
  return tag(
    'button',
    { type: 'button', class: isLost ? 'letter lost' : 'letter', 'aria-label': words, title: words },
    tag(
      'svg',
      { viewBox: '0 0 1 100', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      tag('rect', { y: String(top), width: '1', height: String(100 - top) }),
    ),
    tag('span', {}, ...shown(letter)),
  );
}
