import { maxHeaderSize, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { PROBLEM_TABLE } from '../api/http/refusals.ts';
import { ServiceError } from './local-data.ts';

/** Responds to a request that came from an address. */
export type Respond = (request: Request, callerAddress: string | undefined) => Promise<Response>;

/** An HTTP server that listens. */
export type Listening = {
  /** `http://127.0.0.1:1530` */
  origin: string;
  /** Takes no further connections, lets requests under way finish, and ends. Calling it again changes nothing. */
  close: () => Promise<void>;
};

/** Nobody but this machine: the development issuer's tokens are not made for a network. */
const host = '127.0.0.1';

/** A request that takes longer than this after the end was asked for is cut off. */
const grace_ms = 10_000;

/**
 * Listens for HTTP requests on this machine.
 *
 * @param port 0 for any free one.
 * @throws ServiceError if the port is taken or may not be used.
 */
export async function listen(respond: Respond, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => respond(request, incoming.socket.remoteAddress),
    hostname: host,
  }) as Server;
  server.on('clientError', refuseUnreadable);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? portInUse(port, error)
          : new ServiceError(describePortFailure(port, error.code), { cause: error }),
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  let closing: Promise<void> | undefined;
  return { origin: `http://${host}:${taken}`, close: () => (closing ??= closeServer(server)) };
}

/** Refuses what no request could be read from: headers beyond what Node reads (16 KiB), or no HTTP at all. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const isHeaders = error.code === 'HPE_HEADER_OVERFLOW';
  const code = isHeaders ? 'headers-too-large' : 'incomplete-body';
  const { status, title } = PROBLEM_TABLE[code];
  const detail = isHeaders
    ? `The headers have more than ${maxHeaderSize} bytes; no more are read. Send fewer or shorter ones.`
    : 'What arrived is not a whole HTTP request. Send it again.';
  const body = JSON.stringify({
    ...{ type: `/problems/${code}`, title, status, detail, code },
    problems: [{ code, path: '', message: detail }],
  });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Type: application/problem+json\r\nContent-Length: ` +
      `${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // A connection becomes idle when its response is sent; a client that keeps it open would keep the server.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, grace_ms);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}

/** Somebody else listens on a port. */
export function portInUse(port: number, cause?: unknown): ServiceError {
  const other = port === 65_535 ? 1530 : port + 1;
  return new ServiceError(
    `Port ${port} is in use by another program. Stop that program, ` +
      `or choose another port: npm start -- --port ${other}`,
    { cause },
  );
}

function describePortFailure(port: number, code: string | undefined): string {
  if (code === 'EACCES') return `Port ${port} may not be used by you. Choose one above 1023: npm start -- --port 1530`;
  return `Port ${port} cannot be used (${code ?? 'unknown reason'}). Choose another one: npm start -- --port 1531`;
}
