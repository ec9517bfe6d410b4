import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const PROCESSES = '/proc';
const USER_TIME = 11;
const SYSTEM_TIME = 12;
const PEAK = /^VmHWM:\s*(\d+) kB$/mu;

/** Whether the system tells what a process used; Linux does. */
export const tellsUsage: boolean = existsSync(`${PROCESSES}/self/stat`);

/** Seconds of processor time that all threads of a process used so far; NaN where the system does not tell. */
export function cpuSeconds(pid: number | undefined): number {
  if (!tellsUsage || pid === undefined) return Number.NaN;
  const stat = readFileSync(`${PROCESSES}/${pid}/stat`, 'utf8');
  // The name of the program comes before, in brackets, and may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) / ticksASecond();
}

/** The most memory that a process held so far, in MiB; NaN where the system does not tell. */
export function peakMebibytes(pid: number | undefined): number {
  if (!tellsUsage || pid === undefined) return Number.NaN;
  return Number(PEAK.exec(readFileSync(`${PROCESSES}/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

let ticks: number | undefined;

function ticksASecond(): number {
  return (ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })));
}
