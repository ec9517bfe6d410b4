/** Words in capitals that open a paragraph are decided like a text in capitals, apart from the block they stand in. */
import type { DiagnosedBlock } from '../diagnosis/diagnose.ts';

const IN_CAPITALS = { kind: 'upper', slips: new Set<number>(), doubtful: false, font: undefined } as const;

/** A block in pieces: those in capitals, and those between. */
export function* inPieces(block: DiagnosedBlock): Generator<DiagnosedBlock> {
  if (block.runs.length === 0) {
    yield block;
    return;
  }
  const slips = [...block.slips];
  let slip = 0;
  const pieceUpTo = (firstWord: number, endWord: number): DiagnosedBlock => {
    const from = slip;
    while (slip < slips.length && (slips[slip] as number) < endWord) slip++;
    return { ...block, firstWord, endWord, slips: new Set(slips.slice(from, slip)) };
  };
  let from = block.firstWord;
  for (const { firstWord, endWord, isSure } of block.runs) {
    if (firstWord > from) yield pieceUpTo(from, firstWord);
    yield { ...pieceUpTo(firstWord, endWord), ...IN_CAPITALS, reportsOnly: !isSure };
    from = endWord;
  }
  if (from < block.endWord) yield pieceUpTo(from, block.endWord);
}
