import { english } from '../../english/index.ts';
import { LEAST_CONFIDENCE } from '../../casing/settings.ts';
import { normalizerFor } from '../../normalize.ts';
import type { Context } from '../command-line/read-clean-command.ts';
import { readShowCommand } from '../command-line/read-show-command.ts';
import { LOOKUP_FLAGS } from '../command-line/show-flags.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { write } from '../output.ts';
import { knowledgeOf } from './knowledge.ts';
import { showKnowledge } from './known-word.ts';
import { styleOfOutput } from './each-input.ts';

/** `casemend lookup`: what dictionaries, caseCounts and model know of every WORD. */
export async function lookUpWords(args: readonly string[], context: Context): Promise<0> {
  const { json, operands, options } = readShowCommand(args, LOOKUP_FLAGS, context);
  if (operands.length === 0) throw new UsageError('name at least one word to look up');
  if (operands.some((word) => word.trim() === '')) throw new UsageError('a word to look up is blank');
  const { lexicon, model } = options;
  const language = english;
  const normalizer = normalizerFor(language, {
    ...(lexicon && { lexicon }),
    ...(model && { model }),
    characters: false,
    assume: 'damaged',
    minConfidence: LEAST_CONFIDENCE,
  });
  const style = styleOfOutput();
  for (const [at, word] of operands.entries()) {
    const knowledge = knowledgeOf(word.trim(), language, normalizer);
    if (json) await write(`${JSON.stringify(knowledge)}\n`);
    else await write(`${at > 0 ? '\n' : ''}${showKnowledge(knowledge, style)}`);
  }
  return 0;
}
