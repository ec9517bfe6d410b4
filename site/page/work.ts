/** The worker: one question at a time, and of those that come meanwhile only the last. */
import { fetchData } from './data.ts';
import type { Answer, EnglishData, FileQuestion, PageFormat, Question, RepairQuestion, Reply } from '../messages.ts';

/** Set by the build: the file of the worker. */
declare const WORKER_FILE: string;

/** What the page hears of its questions. */
export interface Listener {
  /** The data is on its way: its share, from 0 to 1. */
  loading(share: number): void;
  ready(): void;
  repaired(answer: Answer): void;
  decoded(text: string, encoding: string): void;
  /** `isFatal` if nothing can be answered any more. */
  failed(problem: string, isFatal: boolean): void;
}

/** After so many milliseconds a worker that is asked something else is given up for a new one. */
const PATIENCE = 1500;

const policy = trustedTypesPolicy();
let listener: Listener;
let worker: Worker;
let data: EnglishData | undefined;
let count = 0;
let asked: { readonly id: number; readonly since: number } | undefined;
let waiting: Question | undefined;

export function startWork(hearing: Listener): void {
  listener = hearing;
  worker = open();
  fetchData((share) => listener.loading(share)).then(
    (fetched) => {
      data = fetched;
      worker.postMessage(data);
    },
    (error: unknown) => listener.failed(error instanceof Error ? error.message : String(error), true),
  );
}

/** Asks for a text to be repaired. What was asked before is not answered any more. */
export function askRepair(question: Omit<RepairQuestion, 'kind' | 'id'>): void {
  ask({ kind: 'repair', id: ++count, ...question });
}

export function askDecode(bytes: ArrayBuffer, format: PageFormat): void {
  const question: FileQuestion = { kind: 'decode', id: ++count, bytes, format };
  ask(question);
}

function ask(question: Question): void {
  if (asked && performance.now() - asked.since > PATIENCE) {
    worker.terminate();
    worker = open();
    asked = undefined;
  }
  if (asked) waiting = question;
  else send(question);
}

function send(question: Question): void {
  asked = { id: question.id, since: performance.now() };
  worker.postMessage(question);
}

function open(): Worker {
  const opened = new Worker(policy.createScriptURL(WORKER_FILE), { type: 'module' });
  opened.addEventListener('message', ({ data }: MessageEvent<Reply>) => hear(data));
  opened.addEventListener('error', (event) => listener.failed(event.message || 'The worker cannot be started.', true));
  if (data) opened.postMessage(data);
  return opened;
}

function hear(reply: Reply): void {
  if (reply.kind === 'ready') {
    // The time that loading took was none of the question's.
    if (asked) asked = { ...asked, since: performance.now() };
    listener.ready();
    return;
  }
  const isLatest = reply.id === count;
  asked = undefined;
  if (waiting) send(waiting);
  waiting = undefined;
  if (reply.kind === 'failed') {
    if (isLatest || reply.id === undefined) listener.failed(reply.problem, reply.id === undefined);
  } else if (isLatest) {
    if (reply.kind === 'repaired') listener.repaired(reply.answer);
    else listener.decoded(reply.text, reply.encoding);
  }
}

/** The page's policy lets no string name a script, but for those of its own build. */
function trustedTypesPolicy(): { createScriptURL(url: string): string } {
  const make = { createScriptURL: (url: string) => url };
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: typeof make): typeof make } })
    .trustedTypes;
  return factory?.createPolicy('casemend', make) ?? make;
}

/** The address of a script of this build, as the policy wants it. */
export const scriptOf = (name: string): string => policy.createScriptURL(name);
