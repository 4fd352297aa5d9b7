import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endpointOfSocket } from '../../aws/dynamodb-address.ts';
import { findFreePort } from './free-port.ts';

/**
 * Where an engine listens. An engine asks nobody who they are and lets every web page in, so the place decides who can
 * talk to it:
 *
 * - `socket`: it runs in a network namespace of its own, in which nothing else runs but a relay to a Unix socket in a
 *   folder that its owner alone may open. Web pages cannot open such sockets, other accounts may not. Linux, where the
 *   kernel lets an account have namespaces.
 * - `address`: it listens at an address of the loopback network and a port, both drawn at random. A web page would have
 *   to try 2^38 of them. Another account of this machine can look the address up in the system's table of connections.
 */
export type PlaceKind = 'socket' | 'address';

/** A place for one engine, which stays the same when the engine is started again. */
export type Place = {
  kind: PlaceKind;
  /** For the clients of the ledger. */
  endpoint: string;
  /** What the engine itself is told. */
  host: string;
  port: number;
  /** The command that runs an engine there. Files that it creates are its owner's alone. */
  wrap(dataFile: string, command: string, args: readonly string[]): { command: string; args: readonly string[] };
  /** Removes what the place left on the disk. */
  remove(): void;
};

const relay = fileURLToPath(new URL('./relay-socket.mjs', import.meta.url));
const guard = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url));

/** How a launch ends when another engine has the file open. */
export const lockedElsewhere = 75;

/**
 * The engine holds a lock of the system on its data file as long as it lives (file descriptor 9), since that lock
 * follows the file whatever name it is opened by and from whatever container.
 */
const lockScript = `umask 077; if command -v flock >/dev/null; then exec 9<>"$0"; flock -n 9 || exit ${lockedElsewhere}; fi;`;

/**
 * The lock is the engine's alone, and file descriptor 3, which tells of the end of this process, belongs to what runs
 * beside the engine.
 */
const relayScript =
  'ip link set lo up || exit 1; RULE153_ENGINE_PID=$$ "$1" "$2" ' +
  '"$3" "$4" "$5" >/dev/null 2>&1 9<&- & exec 3<&-; shift 5;';
const guardScript = 'RULE153_ENGINE_PID=$$ "$1" "$2" >/dev/null 2>&1 9<&- & exec 3<&-; shift 2;';

/** Chooses the most private place that there is here, or one of a certain kind. */
export async function choosePlace(kind: PlaceKind = canConfine() ? 'socket' : 'address'): Promise<Place> {
  return kind === 'socket' ? socketPlace() : addressPlace();
}

let confines: boolean | undefined;

/** Whether this account may have a network namespace, and the tools are there. Tried once. */
export function canConfine(): boolean {
  confines ??=
    process.platform === 'linux' &&
    spawnSync('unshare', [...namespace, 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore', timeout: 5_000 })
      .status === 0;
  return confines;
}

/** Whoever starts it is root in there, and nobody else than before outside: files stay theirs. */
const namespace = ['--user', '--map-root-user', '--net', '--'];

function socketPlace(): Place {
  // Its name is short wherever the data folder lies: a socket's path holds 107 bytes at most.
  const folder = mkdtempSync(join(tmpdir(), 'rule153-'));
  const path = join(folder, 'engine.sock');
  const [host, port] = ['127.0.0.1', 8000];
  return {
    kind: 'socket',
    endpoint: endpointOfSocket(path),
    host,
    port,
    wrap: (dataFile, command, args) => ({
      command: 'unshare',
      args: [
        ...[...namespace, 'sh', '-c', `${lockScript} ${relayScript} exec "$@"`, dataFile],
        ...[process.execPath, relay, path, host, String(port)],
        ...[command, ...args],
      ],
    }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function addressPlace(): Promise<Place> {
  const host = randomLoopback();
  const port = await findFreePort(host);
  return {
    kind: 'address',
    endpoint: `http://${host}:${port}`,
    host,
    port,
    wrap: (dataFile, command, args) =>
      process.platform === 'win32'
        ? { command, args }
        : {
            command: 'sh',
            args: [
              ...['-c', `${lockScript} ${guardScript} exec "$@"`, dataFile],
              ...[process.execPath, guard, command, ...args],
            ],
          },
    remove: () => undefined,
  };
}

/** macOS has one loopback address only, unless someone adds others. */
function randomLoopback(): string {
  if (process.platform === 'darwin') return '127.0.0.1';
  return ['127', randomInt(1, 255), randomInt(0, 256), randomInt(1, 255)].join('.');
}
