import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listOrganizations } from '../../../functions/checkpoints/list-organizations.ts';
import { checkpointName, publishCheckpoints } from '../../../functions/checkpoints/publish-checkpoints.ts';
import { createCheckpointBucket } from '../../../functions/checkpoints/put-checkpoint.ts';
import { startTestEngine, type TestEngine } from '../../support/dynamo-engine.ts';
import { batchPorts, seedReferenceStatement } from '../jobs/job-fixture.ts';
import { testSigner } from './test-signer.ts';

/** The two services of AWS at the border of HTTP: accounts by pages of two, objects that are never replaced. */
const objects = new Map<string, string>();
const accounts = ['unodc', 'unodc', 'elsewhere', 'A B/ü', 'elsewhere', 'new'];
let refuses = '';
let server: Server;
let engine: TestEngine;

const readAll = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
};

beforeAll(async () => {
  engine = await startTestEngine();
  for (const organization of ['unodc', 'elsewhere', 'A B/ü'])
    await seedReferenceStatement(batchPorts(engine), organization);
  server = createServer((request, response) => {
    void readAll(request).then((body) => {
      expect(request.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=/);
      if (request.headers['x-amz-target'] === 'AWSCognitoIdentityProviderService.ListUsers') {
        const { UserPoolId, PaginationToken = '0' } = JSON.parse(body) as Record<string, string>;
        expect(UserPoolId).toBe('pool');
        const from = Number(PaginationToken);
        const Users = accounts.slice(from, from + 2).map((Value) => ({
          Attributes: [{ Name: 'custom:organization', Value }],
        }));
        const more = from + 2 < accounts.length ? { PaginationToken: String(from + 2) } : {};
        response.writeHead(200).end(JSON.stringify({ Users, ...more }));
        return;
      }
      const key = decodeURIComponent(request.url ?? '').slice(1);
      expect([request.method, request.headers['if-none-match']]).toEqual(['PUT', '*']);
      if (refuses !== '' && key.includes(refuses)) response.writeHead(503).end();
      else if (objects.has(key)) response.writeHead(412).end();
      else {
        objects.set(key, body);
        response.writeHead(200).end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const variables = {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  // The one address that cannot be reached from here leads to the stand-in.
  const fetch = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string | URL, options?: RequestInit) =>
    fetch(String(url).replace('https://checkpoints.s3.eu-central-1.amazonaws.com', endpoint), options),
  );
});
afterEach(() => {
  refuses = '';
});
afterAll(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await engine.stop();
});

const publishOn = (day: string) =>
  publishCheckpoints({
    ledger: batchPorts(engine).ledger,
    signer: testSigner(1),
    organizations: () => listOrganizations('pool'),
    publish: createCheckpointBucket('checkpoints'),
    now: () => new Date(`${day}T02:17:00.000Z`),
  });

describe('the daily checkpoint', { timeout: 60_000 }, () => {
  it('is published for every organization that has a log, once a day, however often it is asked for', async () => {
    expect(await publishOn('2026-11-27')).toEqual({ published: 3, found: 0, empty: 1 });
    const { note } = await batchPorts(engine).ledger.extendLog('unodc', testSigner(1));
    expect(objects.get('checkpoints/unodc/2026-11-27.txt')).toBe(note);
    expect([...objects.keys()].sort()).toEqual(
      ['unodc', 'elsewhere', 'A B/ü'].map((organization) => checkpointName(organization, '2026-11-27')).sort(),
    );
    expect(checkpointName('A B/ü', '2026-11-27')).toMatch(/^checkpoints\/[\w-]{43}\/2026-11-27\.txt$/);
    expect(checkpointName('..', 'x')).toMatch(/^checkpoints\/[\w-]{43}\/x\.txt$/);
    await seedReferenceStatement(batchPorts(engine), 'new');
    expect(await publishOn('2026-11-27')).toEqual({ published: 1, found: 3, empty: 0 });
    expect(objects.get('checkpoints/unodc/2026-11-27.txt')).toBe(note);
    expect(await publishOn('2026-11-28')).toEqual({ published: 4, found: 0, empty: 0 });
  });

  it('fails aloud where one cannot be published, after all others are', async () => {
    refuses = 'elsewhere';
    await expect(publishOn('2026-11-29')).rejects.toThrow(
      'The checkpoints of 1 organizations were not published. The first: The bucket of checkpoints refused one with status 503.',
    );
    expect([...objects.keys()].filter((key) => key.endsWith('2026-11-29.txt'))).toHaveLength(3);
    refuses = '';
    expect(await publishOn('2026-11-29')).toEqual({ published: 1, found: 3, empty: 0 });
  });
});
