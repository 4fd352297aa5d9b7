import { createServer, type Server } from 'node:http';
import { LOOPBACK_PORTS, loopbackAddress } from '../../access/sign-in-place.ts';
import { EnvironmentError, RefusedInput } from '../terminal/failure.ts';
import { spawn } from 'node:child_process';

/** Waits on an address of this machine for a browser to bring the code of a sign-in. */
export type CodeReceiver = {
  /** The address to which the sign-in leads back. */
  address: string;
  /** @throws RefusedInput if the sign-in was refused, EnvironmentError if nobody came in time. */
  code: () => Promise<string>;
  close: () => void;
};

type Arrival = { code: string } | { refusal: string };

/**
 * Listens on the first of the ports that is free.
 *
 * @param state what the sign-in was begun with: who comes with another was sent by somebody else, and is turned away.
 */
export async function receiveCode(state: string, patience_ms: number): Promise<CodeReceiver> {
  let arrive: (arrival: Arrival) => void = () => undefined;
  const arrival = new Promise<Arrival>((resolve) => {
    arrive = resolve;
  });
  const { port, servers } = await listenOnFree(() =>
    createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname !== '/signed-in' || searchParams.get('state') !== state) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is here.\n');
        return;
      }
      const code = searchParams.get('code');
      const refusal = searchParams.get('error_description') ?? searchParams.get('error') ?? 'no code was given';
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          connection: 'close',
          'cache-control': 'no-store',
        })
        .end(
          `<!doctype html><title>rule153</title><p>${code === null ? 'You are not signed in. The terminal says why.' : 'You are signed in. Close this window and go on in the terminal.'}`,
        );
      arrive(code === null ? { refusal } : { code });
    }),
  );
  return {
    address: loopbackAddress(port),
    code: async () => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => {
          resolve(undefined);
        }, patience_ms);
      });
      const came = await Promise.race([arrival, late]);
      clearTimeout(timer);
      if (came === undefined)
        throw new EnvironmentError(`Nobody signed in within ${Math.round(patience_ms / 60_000)} minutes. Begin again.`);
      if ('refusal' in came) throw new RefusedInput(`The sign-in was refused: ${came.refusal}.`);
      return came.code;
    },
    close: () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/**
 * Browsers take "localhost" for the address of either family, so both are listened on; the second one where there is
 * one. A port of which another program has one family is left to it: the browser could bring the code there.
 */
async function listenOnFree(create: () => Server): Promise<{ port: number; servers: Server[] }> {
  for (const port of LOOPBACK_PORTS) {
    const first = await listen(create(), port, '127.0.0.1');
    if (typeof first === 'string') continue;
    const second = await listen(create(), port, '::1');
    if (second !== 'taken') return { port, servers: second === 'absent' ? [first] : [first, second] };
    first.close();
  }
  throw new EnvironmentError(
    `The ports ${LOOPBACK_PORTS.join(', ')} are all in use, and a sign-in can lead back to no other. End one of the ` +
      'programs that use them.',
  );
}

/** The server, or whether the port is taken, or the machine is without that address. */
function listen(server: Server, port: number, host: string): Promise<Server | 'taken' | 'absent'> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? 'absent' : 'taken');
    });
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

/**
 * Opens an address in the browser of the person at the terminal: the program in `BROWSER`, or what the system uses.
 * Where there is none, nothing happens: the address is also told.
 */
export function openBrowser(address: string, environment: NodeJS.ProcessEnv): void {
  const [program, ...given] = browserCommand(environment);
  const child = spawn(program, [...given, address], { detached: true, stdio: 'ignore', env: environment });
  child.on('error', () => undefined);
  child.unref();
}

function browserCommand({ BROWSER: named = '' }: NodeJS.ProcessEnv): [string, ...string[]] {
  if (named !== '') return [named];
  if (process.platform === 'darwin') return ['open'];
  // Not "start", which is the shell's own and would read the address's "&" as the next command.
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
