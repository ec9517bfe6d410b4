import { lstatSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, isIPv6, type AddressInfo } from 'node:net';
import { OutputError } from '../../batch/files/output-error.ts';

/** Where a server listens: on a socket of the system with a path, or at a port. */
export type Address = { readonly socket: string } | { readonly host: string; readonly port: number };

/** What keeps a server from listening, and what to do, by the code of the system. */
const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['EADDRINUSE', 'another server listens there; stop it, or take another place'],
  ['EACCES', 'permission denied; take a place that is open to you'],
  ['EADDRNOTAVAIL', 'this machine has no such address; take 127.0.0.1'],
  ['ENOTFOUND', 'there is no such host; take 127.0.0.1'],
  ['ENOENT', 'there is no such folder; make it first'],
  ['EINVAL', 'the path is too long for a socket; take a shorter one'],
]);

/**
 * Listens there, and gives the address as it is to be used.
 *
 * @throws {OutputError}
 */
export async function listen(server: Server, address: Address): Promise<string> {
  if ('socket' in address) await removeAbandoned(address.socket);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toError(error, address)));
    server.listen('socket' in address ? { path: address.socket } : address, resolve);
  });
  server.removeAllListeners('error');
  return describe(address, server);
}

/** Whether others than this machine may reach it. */
export function isOpen(address: Address): boolean {
  return !('socket' in address) && !LOOPBACK.test(address.host);
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/u;

function describe(address: Address, server: Server): string {
  if ('socket' in address) return `unix:${address.socket}`;
  const { port } = server.address() as AddressInfo;
  return `http://${isIPv6(address.host) ? `[${address.host}]` : address.host}:${port}`;
}

/** A server that was killed leaves its socket behind. One that nobody answers at is in the way. */
async function removeAbandoned(path: string): Promise<void> {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSocket()) return;
  const isAlive = await new Promise<boolean>((resolve) => {
    const probe = connect(path, () => resolve(true)).on('error', () => resolve(false));
    probe.on('connect', () => probe.destroy());
  });
  if (!isAlive) rmSync(path, { force: true });
}

function toError({ code = '', message }: NodeJS.ErrnoException, address: Address): OutputError {
  const place = 'socket' in address ? address.socket : `${address.host}:${address.port}`;
  return new OutputError(`cannot listen on ${place}: ${PROBLEMS.get(code) ?? message}`);
}
