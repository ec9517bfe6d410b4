/**
 * The door of `casemend/batch`: files and folders repaired, in Node.
 *
 * @module casemend/batch
 */
export { CasemendError, type CasemendErrorCode } from '../errors.ts';
export type { FormatName } from '../formats/format.ts';
export type { Options } from '../options.ts';
export { repairArchive } from './archive.ts';
export type {
  BatchEvent,
  DoneEvent,
  FileEvent,
  HaltedEvent,
  NoteEvent,
  ProblemEvent,
  ProgressEvent,
  SkippedEvent,
  SkipReason,
  StartedEvent,
  Tally,
} from './events.ts';
export type { InputOptions, StreamInput } from './plan/input-plan.ts';
export type { PlanOptions } from './plan/plan.ts';
export type { Sink, TextHead, TextSink } from './plan/sink.ts';
export type { ReportAbout } from '../report/about.ts';
