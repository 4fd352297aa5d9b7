import { defined } from '../../../shared/canonical/defined.ts';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDevelopmentIssuer } from '../../../functions/access/create-development-issuer.ts';
import { openLedger } from '../../../functions/local/open-ledger.ts';
import type { AuditEntry } from '../../../functions/ledger/items/revision.ts';
import type { Ledger } from '../../../functions/ledger/ledger.ts';
import { campaign } from '../../support/campaign.ts';
import { cleanEnvironment } from '../cli/run-cli.ts';
import { enginePid, type RunningServer, runServer } from './run-server.ts';
import { type Acknowledged, startWriters } from './writers.ts';

/** Forty are enough to see a fault that comes once in ten; RULE153_CRASH_CYCLES=100 for the patient. */
const cycles = campaign({ short: 4, long: 40 }, 'RULE153_CRASH_CYCLES');
const clients = 50;
/** Acknowledged writes between two kills. */
const acknowledgedMin = 20;
const organization = 'local';

it(
  `keeps every acknowledged write, whole and with one audit entry, over ${cycles} kills of engine or server under ${clients} writers`,
  { timeout: cycles * 30_000 },
  async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'rule153-crash-'));
    const token = await (
      await createDevelopmentIssuer(dataFolder)
    ).sign({ role: 'budget-officer', organization, name: 'writer' });
    let server: RunningServer | undefined;
    let up: Promise<RunningServer> = start();
    const writers = startWriters({ origin: async () => (await up).origin, token }, clients);

    function start(): Promise<RunningServer> {
      return runServer(dataFolder, ['--rate-limit', '100000']);
    }

    for (let cycle = 0; cycle < cycles; cycle += 1) {
      server = await up;
      const before = writers.acknowledged.length;
      await Promise.race([
        until(() => writers.acknowledged.length >= before + acknowledgedMin),
        writers.failure,
        overdue(`nothing is acknowledged in cycle ${cycle}: ${server.stderr()}`),
      ]);
      // At another moment of the work each time, so that kills do not all fall between the same two steps.
      await new Promise((resolve) => setTimeout(resolve, (cycle * 37) % 100));
      // A server starts its engine again by itself, and is started again when it is killed itself.
      if (cycle % 2 === 0) {
        process.kill(enginePid(dataFolder), 'SIGKILL');
        continue;
      }
      const gone = new Promise((resolve) => server?.child.once('exit', resolve));
      server.child.kill('SIGKILL');
      await Promise.race([
        gone,
        writers.failure,
        overdue(`the server did not end in cycle ${cycle}: ${server.stderr()}`),
      ]);
      up = start();
    }
    server = await up;
    await writers.stop();
    expect(await server.end('SIGTERM')).toBe(0);

    const { ledger, close } = await openLedger(dataFolder, cleanEnvironment());
    try {
      await checkEverything(ledger, writers.acknowledged);
    } finally {
      await close();
      rmSync(dataFolder, { recursive: true, force: true });
    }
    expect(writers.interruptions(), 'kills that struck nobody prove nothing').toBeGreaterThan(cycles);
  },
);

/** A hang is a finding of its own, and says where. */
function overdue(what: string): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error(what));
    }, 60_000).unref();
  });
}

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Statements that a new folder has from the beginning. */
const shipped = readdirSync(new URL('../../../shared/reference/statements/', import.meta.url)).length;

async function checkEverything(ledger: Ledger, acknowledged: readonly Acknowledged[]): Promise<void> {
  const { items } = await ledger.list({ organization, kind: 'statement', limit: 1000 });
  const reasons: string[] = [];
  for (const { id, number } of items) {
    // Every revision with its content, both chains, and that head, revisions and audit entries count the same.
    expect(await ledger.verify({ organization, kind: 'statement', id })).toMatchObject({ revisions: number });
    const entries = await auditOf(ledger, id);
    expect(entries.map((entry) => entry.number)).toEqual(Array.from({ length: number }, (_, index) => index + 1));
    for (const { revision, hash, reason } of acknowledged.filter((one) => one.id === id)) {
      expect({ id, revision, hash: entries[revision - 1]?.after, reason: entries[revision - 1]?.reason }).toEqual({
        id,
        revision,
        hash,
        reason,
      });
    }
    reasons.push(...entries.filter(({ action }) => action !== 'seed').map(({ reason }) => reason));
  }
  expect(items.length).toBe(clients + shipped);
  expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(clients);
  // Each write has a text of its own: a request that was carried out twice would show here.
  expect(new Set(reasons).size).toBe(reasons.length);
}

async function auditOf(ledger: Ledger, id: string): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await ledger.audit({
      organization,
      by: { document: { kind: 'statement', id } },
      order: 'oldest',
      limit: 1000,
      ...defined({ cursor }),
    });
    entries.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return entries;
}
