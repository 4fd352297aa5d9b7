import { defined } from '../../shared/canonical/defined.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authenticateBearer, createTokenVerifier } from '../../functions/access/authenticate-bearer.ts';
import { createDevelopmentIssuer, type DevelopmentIssuer } from '../../functions/access/create-development-issuer.ts';
import type { Role } from '../../functions/access/principal.ts';
import { createApp } from '../../functions/api/create-app.ts';
import { type ApiPorts, DEFAULT_LIMITS, type LogRecord } from '../../functions/api/ports.ts';
import { allRoutes } from '../../functions/api/packing.ts';
import { randomUUID } from 'node:crypto';
import { createThreadRunner } from '../../functions/jobs/local/create-thread-runner.ts';
import { createBatchStore } from '../../functions/ledger/batches/batch-store.ts';
import { testSigner } from '../functions/checkpoints/test-signer.ts';
import { checkResponse } from './published-contract.ts';
import { startTestEngine, type TestEngine } from './dynamo-engine.ts';

/** The API on a real engine, with tokens of a real issuer. */
export type TestApi = {
  engine: TestEngine;
  ports: ApiPorts;
  /** Lines of the log so far. */
  records: LogRecord[];
  /** The moment that the service takes for now; tests may move it. */
  clock: { now: Date | undefined };
  token: (role: Role, organization?: string, name?: string) => Promise<string>;
  /**
   * Sends a request as someone of a role; a value as body is sent as JSON, a text or bytes as they are. Every response, also a
   * refusal, is held against the published document.
   */
  send: (as: Role | undefined, method: string, path: string, options?: SendOptions) => Promise<Response>;
  stop: () => Promise<void>;
};

type SendOptions = { body?: unknown; headers?: Record<string, string>; organization?: string; name?: string };

let issuerOfAll: Promise<DevelopmentIssuer> | undefined;

/** One issuer for all that this process starts: a key takes longer to make than most tests take. */
async function makeIssuer(): Promise<DevelopmentIssuer> {
  const folder = mkdtempSync(join(tmpdir(), 'rule153-keys-'));
  try {
    return await createDevelopmentIssuer(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const unlimited = { perSecond: 1_000_000, burst: 1_000_000 };

export async function startTestApi(changed: Partial<ApiPorts> = {}): Promise<TestApi> {
  const engine = await startTestEngine();
  const issuer = await (issuerOfAll ??= makeIssuer());
  const verify = createTokenVerifier(issuer);
  const records: LogRecord[] = [];
  const clock: TestApi['clock'] = { now: undefined };
  const batches = createBatchStore(engine.store());
  const limits = { ...DEFAULT_LIMITS, rate: unlimited };
  const runner = createThreadRunner(
    { documents: engine.ledger(), ledger: engine.ledger(), batches, now: () => new Date(), newId: randomUUID, limits },
    { threads: 1, onError: () => undefined },
  );
  const ledger = engine.ledger();
  const ports: ApiPorts = {
    ledger,
    changes: ledger,
    authenticate: ({ authorization }) => authenticateBearer(verify, authorization),
    now: () => clock.now ?? new Date(),
    newRequestId: randomUUID,
    log: (record) => void records.push(record),
    limits,
    build: { version: 'test' },
    jobs: { batches, runner },
    logSigner: testSigner(1),
    ...changed,
  };
  const app = createApp(ports, allRoutes());
  const tokens = new Map<string, Promise<string>>();
  const token = (role: Role, organization = 'example', name = `${role} of ${organization}`) => {
    const key = JSON.stringify([role, organization, name]);
    const known = tokens.get(key) ?? issuer.sign({ role, organization, name });
    tokens.set(key, known);
    return known;
  };
  return {
    engine,
    ports,
    records,
    clock,
    token,
    send: async (as, method, path, { body, headers = {}, organization, name } = {}) => {
      const sent = new Headers(headers);
      if (as !== undefined && !sent.has('authorization'))
        sent.set('authorization', `Bearer ${await token(as, organization, name)}`);
      if (body !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json');
      const text =
        body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
      const response = await app.fetch(
        new Request(`http://service.test${path}`, {
          method,
          headers: sent,
          ...defined({ body: text as string | undefined }),
        }),
      );
      await checkResponse(method, path, response);
      return response;
    },
    stop: async () => {
      await runner.close();
      await engine.stop();
    },
  };
}

const reference = new URL('../../shared/reference/', import.meta.url);

/** The bytes of the reference statement's file. */
export function l53Text(): string {
  return readFileSync(new URL('statements/A-C.3-79-L.53.json', reference), 'utf8');
}

/** The bytes of a shipped rate card's file. */
export function cardText(id = 'l53-identified'): string {
  return readFileSync(new URL(`rate-cards/${id}.json`, reference), 'utf8');
}

/** Stores the reference statement and its rate card in an organization. */
export async function seedL53({ send }: TestApi, organization = 'example'): Promise<void> {
  for (const [path, body] of [
    ['/v1/rate-cards', cardText()],
    ['/v1/statements', l53Text()],
  ] as const) {
    const response = await send('budget-officer', 'POST', path, { body, organization });
    if (response.status !== 201) throw new Error(await response.text());
  }
}
