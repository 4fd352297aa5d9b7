import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lambdaEnvironment } from '../functions/environment.ts';
import { DEFAULT_COMPUTE_LIMITS } from '../functions/use-cases/ports.ts';
import { createDocument } from '../functions/use-cases/documents/create-document.ts';
import { rateCardKind, statementKind } from '../functions/documents/kinds/kinds.ts';
import { bundleLambda } from '../infra/lambda-bundle.ts';
import { entries } from '../infra/service-names.ts';
import { cardText, l53Text } from '../test/support/api.ts';
import { startTestEngine } from '../test/support/dynamo-engine.ts';
import { gatewayEvent } from '../infra/compile-cache/gateway-event.ts';
import { recordQuestions } from './cold/record-questions.ts';
import { startSlowTable } from './cold/slow-table.ts';
import { type ColdStart, timeColdStart } from './cold/time-cold-start.ts';

/*
 * How long a cold start takes: from the start of a process to the first response, on the bundles that are deployed, in
 * turns with a handler that does nothing. `npm run bench:cold`, `--json` for a program, `--runs 20`, `--node PATH` for
 * another Node, `--distance 5` for a table behind TLS that takes 5 ms longer with each question, as one in a region
 * does.
 */

const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const runs = Number(option('--runs') ?? '20') || 20;
const node = option('--node') ?? process.execPath;
// Which Node runs this is chosen; the client that fills the table need not warn of it.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
const folder = mkdtempSync(join(tmpdir(), 'rule153-cold-'));
const engine = await startTestEngine();
const distance_ms = Number(option('--distance') ?? '0');
const slow = distance_ms > 0 ? await startSlowTable(engine.engine().endpoint, distance_ms) : undefined;
try {
  const { api } = entries;
  const bundle = (name: string): string => join(folder, name, 'index.mjs');
  const sizes = {
    reading: sizeOf(api.reading, 'reading', true),
    change: sizeOf(api.change, 'change'),
    analysis: sizeOf(api.analysis, 'analysis'),
    page: sizeOf(api.page, 'page'),
  };
  sizeOf('bench/cold/bare-handler.ts', 'bare', true);
  sizeOf('bench/cold/questions-handler.ts', 'questions', true);
  const compiledBy = { program: node, flags: [] };
  bundleLambda({ entry: api.reading, outputFolder: join(folder, 'compiled'), shortStart: true, compiledBy });
  await seed();
  const environment = {
    [lambdaEnvironment.table]: engine.table,
    [lambdaEnvironment.signIn]: JSON.stringify({
      issuer: 'https://issuer.example.test',
      authorize: 'https://issuer.example.test/oauth2/authorize',
      token: 'https://issuer.example.test/oauth2/token',
      clients: { page: 'page', commandLine: 'command-line' },
    }),
    [lambdaEnvironment.sweepMachine]: 'arn:aws:states:local:000000000000:stateMachine:sweeps',
    AWS_ENDPOINT_URL_DYNAMODB: slow?.endpoint ?? engine.engine().endpoint,
    ...(slow !== undefined && { NODE_EXTRA_CA_CERTS: slow.certificateFile }),
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  const l53 = '/v1/statements/A-C.3-79-L.53';
  const sent = { statement: JSON.parse(l53Text()) as unknown, rateCards: [JSON.parse(cardText()) as unknown] };
  const turns = await recordQuestions(engine.engine().endpoint, (endpoint) =>
    timeColdStart(
      bundle('reading'),
      gatewayEvent(`${l53}/estimate`),
      { ...environment, AWS_ENDPOINT_URL_DYNAMODB: endpoint },
      node,
    ),
  );
  writeFileSync(join(folder, 'questions', 'questions.json'), JSON.stringify(turns));
  const contestants = [
    { name: 'bare handler', bundle: bundle('bare'), event: gatewayEvent('/health') },
    { name: 'its questions to the table alone', bundle: bundle('questions'), event: gatewayEvent('/health') },
    { name: 'GET /health', bundle: bundle('reading'), event: gatewayEvent('/health') },
    { name: 'GET /v1/statements/{id}', bundle: bundle('reading'), event: gatewayEvent(l53) },
    { name: 'GET /v1/statements/{id}/estimate', bundle: bundle('reading'), event: gatewayEvent(`${l53}/estimate`) },
    { name: 'the same, compiled beforehand', bundle: bundle('compiled'), event: gatewayEvent(`${l53}/estimate`) },
    { name: 'POST /v1/compute', bundle: bundle('analysis'), event: gatewayEvent('/v1/compute', sent) },
    { name: 'GET /v1/scenarios', bundle: bundle('reading'), event: gatewayEvent('/v1/scenarios') },
    { name: 'GET /v1/post-profiles', bundle: bundle('analysis'), event: gatewayEvent('/v1/post-profiles') },
    { name: 'GET /problems/invalid', bundle: bundle('page'), event: gatewayEvent('/problems/invalid') },
  ];
  const starts = contestants.map((): ColdStart[] => []);
  for (let run = 0; run <= runs; run += 1) {
    for (const [index, { bundle: file, event }] of contestants.entries()) {
      const start = await timeColdStart(file, event, environment, node);
      // The first round fills the caches of the file system.
      if (run > 0) starts[index]?.push(start);
    }
  }
  report(
    contestants.map(({ name }, index) => ({ name, starts: starts[index] ?? [] })),
    sizes,
  );
} finally {
  slow?.stop();
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Bundles a part, and gives the size of the file that it begins with and of all its files, in KiB. */
function sizeOf(entry: string, name: string, shortStart = false): Size {
  const { outputs } = bundleLambda({ entry, outputFolder: join(folder, name), shortStart });
  const bytes = Object.entries(outputs).map(([path, output]) => ({
    size: output.bytes,
    begins: path.endsWith('index.mjs'),
  }));
  const sum = (some: typeof bytes): number => round(some.reduce((total, { size }) => total + size, 0) / 1024);
  return { begins_kib: sum(bytes.filter(({ begins }) => begins)), all_kib: sum(bytes) };
}

type Size = { begins_kib: number; all_kib: number };

async function seed(): Promise<void> {
  const ledger = engine.ledger();
  const ports = {
    documents: ledger,
    ledger,
    now: () => new Date(),
    newId: () => 'bench',
    limits: DEFAULT_COMPUTE_LIMITS,
  };
  const call = {
    principal: { id: 'bench', name: 'bench', organization: 'bench', roles: ['administrator' as const] },
    requestId: 'bench',
  };
  await createDocument(ports, call, rateCardKind, { document: JSON.parse(cardText()) as unknown });
  await createDocument(ports, call, statementKind, { document: JSON.parse(l53Text()) as unknown });
}

function report(
  measured: readonly { name: string; starts: readonly ColdStart[] }[],
  sizes: Readonly<Record<string, Size>>,
): void {
  const medians = measured.map(({ starts }) => ({
    time_ms: median(starts.map(({ time_ms }) => time_ms)),
    processor_ms: median(starts.map(({ processor_ms }) => processor_ms)),
  }));
  const [bare = { time_ms: NaN, processor_ms: NaN }] = medians;
  const over = (of: 'time_ms' | 'processor_ms', start: ColdStart) => ({
    median_ms: round(start[of]),
    overBare_ms: round(start[of] - bare[of]),
    timesBare: round(start[of] / bare[of], 2),
  });
  const rows = measured.flatMap(({ name, starts }, index) => {
    const start = medians[index];
    if (start === undefined) return [];
    const least_ms = round(Math.min(...starts.map(({ time_ms }) => time_ms)));
    return [{ name, clock: { ...over('time_ms', start), least_ms }, processor: over('processor_ms', start) }];
  });
  // How many processes wanted a processor: above the number of processors the clock says nothing.
  const load = loadavg().map((of) => round(of));
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ runs, load, sizes, rows }, null, 2)}\n`);
    return;
  }
  process.stdout.write(
    `| spawn to first response, median of ${runs}, load ${load.join(' ')} | ms | over bare | times | least ` +
      '| of processors | over bare | times |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n',
  );
  for (const { name, clock, processor } of rows) {
    const cells = [name, clock.median_ms, clock.overBare_ms, clock.timesBare, clock.least_ms];
    const more = [processor.median_ms, processor.overBare_ms, processor.timesBare];
    process.stdout.write(`| ${[...cells, ...more].join(' | ')} |\n`);
  }
  process.stdout.write('\n| part of the API | KiB it begins with | KiB in all its files |\n| --- | ---: | ---: |\n');
  for (const [part, { begins_kib, all_kib }] of Object.entries(sizes))
    process.stdout.write(`| ${part} | ${begins_kib} | ${all_kib} |\n`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function round(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
