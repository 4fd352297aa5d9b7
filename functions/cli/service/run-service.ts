import type { LogRecord } from '../../api/ports.ts';
import { chooseDataFolder } from '../../local/local-data.ts';
import { startLocalService, type LocalService } from '../../local/start-local-service.ts';
import { EnvironmentError, exitCodes } from '../terminal/failure.ts';
import { commandName, packageVersion } from '../../package-folder.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Signals closer together than this are one. */
const sameSignal_ms = 500;

export type ServeChoice = {
  port: number;
  ratePerSecond: number | undefined;
  data: string | undefined;
  verbose: boolean;
};

/** Said where the engine cannot be shut off: it asks nobody who they are. */
const addressWarning =
  'rule153: this system lets no account have a network namespace, so the engine listens at a secret address of this ' +
  'machine. Other accounts of this machine can look it up, and read and change the local ledger.';

/** Signals that ask a server to end: Ctrl-C, an orderly shutdown, a terminal that is closed. */
const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the local service until it is asked to end, then lets requests under way finish and stops the engine. A second
 * Ctrl-C does not
 * wait. Ending on request is success.
 *
 * @throws EngineError or ServiceError if it cannot start, EnvironmentError if its engine dies.
 */
export async function runService(
  { port, ratePerSecond, data, verbose }: ServeChoice,
  terminal: Terminal,
): Promise<number> {
  const asked = askedToEnd();
  const { environment } = terminal;
  const dataFolder = chooseDataFolder(data, environment);
  const log = (record: LogRecord): void => {
    if (verbose || record.level === 'error') terminal.tell(JSON.stringify(record));
  };
  const service = await startLocalService({
    dataFolder,
    port,
    environment,
    version: packageVersion(),
    log,
    ratePerSecond,
  });
  if (service.place === 'address') terminal.tell(addressWarning);
  terminal.print(welcome(service, dataFolder, data === undefined ? '' : ` --data ${quoted(data)}`));
  const engineDied = service.engineExited.then(({ message }) => message);
  const reason = await Promise.race([asked, engineDied.then((message) => ({ message }))]);
  if (typeof reason === 'object') {
    await service.stop();
    throw new EnvironmentError(reason.message);
  }
  terminal.tell(`\nrule153: ${reason}; finishing what is under way.`);
  await service.stop();
  terminal.tell('rule153: stopped. The data stays.');
  return exitCodes.ok;
}

function askedToEnd(): Promise<string> {
  return new Promise((resolve) => {
    let asked_ms: number | undefined;
    for (const signal of endSignals) {
      process.on(signal, () => {
        // One Ctrl-C may arrive twice, from the terminal and handed on by npm. The engine is taken along by its own
        // listener on the exit.
        if (asked_ms !== undefined && performance.now() - asked_ms > sameSignal_ms) process.exit(130);
        asked_ms ??= performance.now();
        resolve(`asked to end by ${signal}`);
      });
    }
  });
}

function welcome({ origin, desk, engine, reference }: LocalService, dataFolder: string, dataOption: string): string {
  const { statements, cards, loaded } = reference;
  const where = engine === 'endpoint' ? 'in the DynamoDB that the environment names' : `in ${dataFolder}`;
  const documents =
    `${statements} ${statements === 1 ? 'statement' : 'statements'} and ${cards} rate cards of reference, ` +
    (loaded === 0 ? 'found again' : `${loaded} loaded now`);
  return [
    `rule153 listens on ${origin}`,
    ...(desk === undefined ? [] : [`  desk           ${desk}`]),
    `  documentation  ${origin}/docs`,
    `  data           ${where} (${documents})`,
    '',
    'Try, in another terminal:',
    `  TOKEN=$(${commandName} token --role planner${dataOption})`,
    `  curl -H "Authorization: Bearer $TOKEN" "${origin}/v1/statements/A-C.3-79-L.53/estimate?format=csv"`,
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
