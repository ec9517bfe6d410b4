import { addGathered, emptyGathered, type Gathered } from '../report/gather.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

/** What a run or a part of it came to: figures, and what the report shows if there is to be one. */
export interface Account {
  readonly tally: Tally;
  readonly gathered: Gathered | undefined;
}

/** @param isReportFull whether the report that it will be a part of takes no more samples */
export function emptyAccount(reports: boolean, isReportFull = false): Account {
  return { tally: emptyTally(), gathered: reports ? emptyGathered(isReportFull) : undefined };
}

/** Adds a part to a whole. */
export function addAccount(whole: Account, part: Account): void {
  addTally(whole.tally, part.tally);
  if (whole.gathered && part.gathered) addGathered(whole.gathered, part.gathered);
}
