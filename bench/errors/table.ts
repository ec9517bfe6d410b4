import { changeOf } from '../../src/evaluation/mistakes.ts';
import type { WrongWord } from '../../src/evaluation/score.ts';
import { formatTable } from '../table.ts';
import { classesOf, classNames } from './classes.ts';

const FATES = ['missed', 'wrong', 'harmed'] as const;

/** Wrong words by class, with the commonest of each. */
export class ErrorTable {
  readonly #classes = new Map(
    classNames.map((name) => [name, { missed: 0, wrong: 0, harmed: 0, changes: new Map<string, number>() }]),
  );

  /** Adds the wrong words of a text, in the order in which they stand there. */
  add(wrongs: readonly WrongWord[], gold: string): void {
    for (const [i, name] of classesOf(wrongs, gold).entries()) {
      const its = this.#classes.get(name)!;
      const change = changeOf(wrongs[i]!);
      its[wrongs[i]!.fate]++;
      its.changes.set(change, (its.changes.get(change) ?? 0) + 1);
    }
  }

  /** @param examples how many of each class are shown, the commonest first */
  format(examples: number): string {
    const rows = [...this.#classes].map(([name, { changes, ...counts }]) => {
      const commonest = [...changes].sort(([, one], [, other]) => other - one).slice(0, examples);
      const shown = commonest.map(([change, times]) => (times > 1 ? `${change} ×${times}` : change));
      return { cells: [name, ...FATES.map((fate) => String(counts[fate]))], shown: shown.join('; ') };
    });
    const [head, rule, ...lines] = formatTable(
      ['class', ...FATES],
      rows.map(({ cells }) => cells),
      1,
    ).split('\n');
    return [head, rule, ...lines.map((line, row) => `${line}  ${rows[row]!.shown}`.trimEnd())].join('\n');
  }
}
