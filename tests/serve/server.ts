import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { BINARY, plainEnvironment } from '../cli/casemend.ts';

const ADDRESS = /^listening on (.+)$/u;

/** A server that runs in a process of its own. */
export interface Served {
  readonly child: ChildProcess;
  /** `http://127.0.0.1:1234` or `unix:/path`. */
  readonly address: string;
  /** What it has said on standard error by now. */
  readonly told: () => string;
  /** Asks it to stop, and gives its exit status. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the built command as a server with one thread, and waits until it answers. */
export async function startServer(...args: readonly string[]): Promise<Served> {
  const command = [BINARY, 'serve', '--no-config', '--jobs', '1', ...args];
  const child = spawn(process.execPath, command, { env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const first = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', () => reject(new Error(`The server does not start: ${told}`)));
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    const closed = once(child, 'close');
    child.kill(signal);
    const [status] = (await closed) as [number | null];
    return status;
  };
  return { child, address: ADDRESS.exec(first)![1]!, told: () => told, stop };
}

/** A connection to a server, to send what no client would. */
export function connectTo({ address }: Served): Socket {
  const { hostname, port } = new URL(address);
  return connect(Number(port), hostname).on('error', () => undefined);
}

/** All that comes over a connection until it is closed. */
export async function received(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(socket, 'close');
  return text;
}

/** What the server counts, by name and labels. */
export async function metricsOf({ address }: Served): Promise<Map<string, number>> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

/** The most memory that a process has had, in bytes. Nothing where the system does not tell. */
export function peakOf({ pid }: ChildProcess): number | undefined {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${pid!}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return undefined;
  }
}
