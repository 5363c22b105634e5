/** A tiny static server on 127.0.0.1 for the demo and the tests. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/** What `?csp` adds to an answer: as strict as a page can be. Inline scripts stay, so that test pages can act. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'; require-trusted-types-for 'script'";

export interface PageServer {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  origin: string;
  /** Address to open: the folder's index, or the one file. */
  start: string;
  close(): Promise<void>;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The file behind a path of an address, or null: nothing outside the folder, nothing but the one file. */
function fileFor(target: string, single: boolean, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (single) return path === '/' || path === `/${basename(target)}` ? target : null;
  const file = join(target, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(target + sep) && isFile(file) ? file : null;
}

function answer(target: string, single: boolean, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  // Browsers ask for it on their own; a 404 would show as an error of the page.
  if (url.pathname === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const file = fileFor(target, single, url.pathname);
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  response.setHeader('content-type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream');
  response.setHeader('cache-control', 'no-store');
  if (url.searchParams.has('csp')) response.setHeader('content-security-policy', STRICT_CSP);
  createReadStream(file).pipe(response);
}

/** Serves a folder, or one file and nothing else. Port 0 takes any free one. */
export async function serve(path: string, port = 0): Promise<PageServer> {
  const target = resolve(path);
  const single = isFile(target);
  const server: Server = createServer((request, response) => answer(target, single, request, response));
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', ready);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    start: single ? `${origin}/${encodeURIComponent(basename(target))}` : `${origin}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        // A browser that is still open would otherwise keep its connection, and us.
        server.closeAllConnections();
      }),
  };
}
