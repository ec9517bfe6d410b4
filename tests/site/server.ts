import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  bin: 'application/octet-stream',
};

/** Serves a folder as hosts of static files do: what is text in gzip. Gives the server and its address. */
export async function serve(folder: string): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    const name = path === '/' ? 'index.html' : path.slice(1);
    const ending = name.split('.').at(-1)!;
    readFile(join(folder, name.replaceAll('..', ''))).then(
      (content) => {
        const isPacked = ending === 'bin';
        response.setHeader('content-type', TYPES[ending] ?? 'text/plain');
        response.setHeader('cache-control', 'max-age=600');
        if (!isPacked) response.setHeader('content-encoding', 'gzip');
        response.end(isPacked ? content : gzipSync(content));
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return { server, address: `http://127.0.0.1:${typeof at === 'object' ? at!.port : 0}/` };
}
