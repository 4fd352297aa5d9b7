import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lambdaEnvironment } from '../functions/environment.ts';
import { createDocument } from '../functions/use-cases/create-document.ts';
import { rateCardKind } from '../functions/use-cases/kinds/rate-card.ts';
import { statementKind } from '../functions/use-cases/kinds/statement.ts';
import { bundleLambda } from '../infra/lambda-bundle.ts';
import { cardText, l53Text } from '../test/support/api.ts';
import { startTestEngine } from '../test/support/dynamo-engine.ts';
import { gatewayEvent } from './cold/gateway-event.ts';
import { loadedBytes } from './cold/loaded-bytes.ts';
import { timeColdStart } from './cold/time-cold-start.ts';

/*
 * How long a cold start takes: from the start of a process to the first response, on the bundles that are deployed, in turns with a handler
 * that does nothing. `npm run bench:cold`, `--json` for a program, `--runs 20`.
 */

const runs = Number(process.argv[process.argv.indexOf('--runs') + 1] ?? '20') || 20;
const folder = mkdtempSync(join(tmpdir(), 'rule153-cold-'));
const engine = await startTestEngine();
try {
  const sizes = { api: sizeOf('functions/api/lambda.ts', join(folder, 'api')), bare: sizeOf('bench/cold/bare-handler.ts', join(folder, 'bare')) };
  await seed();
  const environment = {
    [lambdaEnvironment.table]: engine.table,
    AWS_ENDPOINT_URL_DYNAMODB: engine.engine().endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  const api = join(folder, 'api', 'index.mjs');
  const contestants = [
    { name: 'bare handler', bundle: join(folder, 'bare', 'index.mjs'), path: '/health' },
    { name: 'GET /health', bundle: api, path: '/health' },
    { name: 'GET /v1/statements/{id}', bundle: api, path: '/v1/statements/A-C.3-79-L.53' },
    { name: 'GET /v1/statements/{id}/estimate', bundle: api, path: '/v1/statements/A-C.3-79-L.53/estimate' },
  ];
  const times = contestants.map((): number[] => []);
  for (let run = 0; run <= runs; run += 1) {
    for (const [index, { bundle, path }] of contestants.entries()) {
      const time_ms = await timeColdStart(bundle, gatewayEvent(path), environment);
      // The first round fills the caches of the file system.
      if (run > 0) times[index]?.push(time_ms);
    }
  }
  report(
    contestants.map(({ name, bundle, path }, index) => ({ name, times: times[index] ?? [], loaded_kib: kib(loadedBytes(bundle, gatewayEvent(path), environment)) })),
    sizes,
  );
} finally {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Bytes of a bundle: what every request loads, and all of it. */
function sizeOf(entry: string, outputFolder: string): { firstRequest_kib: number; all_kib: number } {
  const { outputs } = bundleLambda({ entry, outputFolder });
  const files = Object.entries(outputs).map(([path, { bytes, imports, entryPoint }]) => ({ path, bytes, entryPoint, needs: imports.filter(({ kind }) => kind === 'import-statement').map(({ path: to }) => to) }));
  const needed = new Set<string>();
  const visit = (path: string): void => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const to of files.find((file) => file.path === path)?.needs ?? []) visit(to);
  };
  const first = files.find(({ entryPoint }) => entryPoint === entry);
  if (first !== undefined) visit(first.path);
  const sum = (some: typeof files): number => kib(some.reduce((total, { bytes }) => total + bytes, 0));
  return { firstRequest_kib: sum(files.filter(({ path }) => needed.has(path))), all_kib: sum(files) };
}

function kib(bytes: number): number {
  return round(bytes / 1024);
}

async function seed(): Promise<void> {
  const ports = { ledger: engine.ledger(), now: () => new Date(), newId: () => 'bench', limits: { componentsMax: 1_000_000, staleAfter_d: 365 } };
  const call = { principal: { id: 'bench', name: 'bench', organization: 'bench', roles: ['administrator' as const] }, requestId: 'bench' };
  await createDocument(ports, call, rateCardKind, { document: JSON.parse(cardText()) as unknown });
  await createDocument(ports, call, statementKind, { document: JSON.parse(l53Text()) as unknown });
}

function report(measured: readonly { name: string; times: readonly number[]; loaded_kib: number }[], sizes: Record<string, { firstRequest_kib: number; all_kib: number }>): void {
  const bare = median(measured[0]?.times ?? []);
  const rows = measured.map(({ name, times, loaded_kib }) => ({ name, loaded_kib, median_ms: round(median(times)), overBare_ms: round(median(times) - bare), least_ms: round(Math.min(...times)), most_ms: round(Math.max(...times)) }));
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ runs, sizes, rows }, null, 2)}\n`);
    return;
  }
  process.stdout.write(`API bundle: ${sizes['api']?.firstRequest_kib ?? 0} KiB before the first request, ${sizes['api']?.all_kib ?? 0} KiB in all parts.\n\n`);
  process.stdout.write(`| spawn to first response, median of ${runs} | ms | over the bare handler | from | to | KiB loaded |\n| --- | ---: | ---: | ---: | ---: | ---: |\n`);
  for (const { name, loaded_kib, median_ms, overBare_ms, least_ms, most_ms } of rows) {
    process.stdout.write(`| ${name} | ${median_ms} | ${overBare_ms} | ${least_ms} | ${most_ms} | ${loaded_kib} |\n`);
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
