import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createDevelopmentIssuer } from '../../../functions/access/create-development-issuer.ts';
import type { LogRecord } from '../../../functions/api/ports.ts';
import { startLocalService } from '../../../functions/local/start-local-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-damaged-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a data file that is damaged', { timeout: 120_000 }, () => {
  it('is told as such when its documents are read, and nobody is asked to try again shortly', async () => {
    const records: LogRecord[] = [];
    const start = () =>
      startLocalService({
        dataFolder: folder,
        port: 0,
        environment: { ...process.env, RULE153_DYNAMODB_ENDPOINT: '' },
        version: 'test',
        log: (record) => records.push(record),
      });
    await (await start()).stop();
    const service = await start();
    // The file is damaged below a service that runs: from the second page on, the head of the file being whole.
    const path = join(folder, 'ledger.db');
    const file = openSync(path, 'r+');
    const noise = Buffer.alloc(4_096, 'noise');
    for (let at = 8_192; at < statSync(path).size; at += 4_096) writeSync(file, noise, 0, noise.length, at);
    closeSync(file);
    const issuer = await createDevelopmentIssuer(folder);
    const token = await issuer.sign({ role: 'budget-officer', organization: 'local', name: 'officer' });
    const response = await fetch(`${service.origin}/v1/statements/A-C.3-79-L.53`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    expect([response.status, code, response.headers.get('retry-after')]).toEqual([500, 'integrity', null]);
    expect(detail).toContain('Trying again does not help');
    expect(records.at(-1)).toMatchObject({ level: 'error', failure: expect.stringContaining('is damaged') as unknown });
    await service.stop();
  });
});
