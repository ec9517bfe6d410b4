/** Words in capitals that open a paragraph are decided like a text in capitals, apart from the block they stand in. */
import type { DiagnosedBlock } from '../diagnosis/diagnose.ts';

const IN_CAPITALS = { kind: 'upper', slips: new Set<number>(), doubtful: false, font: undefined } as const;

/** A block in pieces: those in capitals, and those between. */
export function* inPieces(block: DiagnosedBlock): Generator<DiagnosedBlock> {
  let from = block.firstWord;
  for (const { firstWord, endWord, isSure } of block.runs) {
    if (firstWord > from) yield pieceOf(block, from, firstWord);
    yield { ...pieceOf(block, firstWord, endWord), ...IN_CAPITALS, reportsOnly: !isSure };
    from = endWord;
  }
  if (from < block.endWord) yield from === block.firstWord ? block : pieceOf(block, from, block.endWord);
}

function pieceOf(block: DiagnosedBlock, firstWord: number, endWord: number): DiagnosedBlock {
  const slips = new Set([...block.slips].filter((index) => index >= firstWord && index < endWord));
  return { ...block, firstWord, endWord, slips };
}
