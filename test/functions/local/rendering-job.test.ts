import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Statement } from '../../../shared/model/statement.ts';
import type { JobView } from '../../../shared/results/job.ts';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { runHere } from '../cli/run-cli.ts';
import { runServer } from './run-server.ts';

/** A statement whose file takes a second or two: so many lines, each in every year. */
function longStatement(lines: number): Statement {
  const example = exampleStatement();
  const source = [{ symbol: 'A/C.3/99/L.1' }];
  const requirements = Array.from({ length: lines }, (_, at): Statement['requirements'][number] => ({
    ...{ kind: 'item', id: `item-${at}`, title: `Item ${at}`, mandates: [], source, quantity: String(at + 1) },
    ...{ unit: 'units', rate: { value: '100', basis: 'per unit', source } },
    schedule: { every: 1, from: { in: example.years.first } },
    charge: {
      section: example.sections[0]?.number ?? '',
      object: 'Contractual services',
      line: `Line ${at}`,
      servicing: 'conference',
    },
  }));
  const years = { ...example.years, last: example.years.first + 5 };
  return { ...example, symbol: 'A/LONG/1', years, requirements };
}

it('a rendering job that is killed in the middle is done after the restart, and is what one request gives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rule153-rendering-'));
  const dataFolder = join(folder, 'data');
  let server = await runServer(dataFolder);
  try {
    const tokenOf = async (role: string) =>
      (await runHere(['token', '--role', role, '--data', dataFolder])).stdout.trim();
    const tokens = { officer: await tokenOf('budget-officer'), planner: await tokenOf('planner') };
    const send = (token: string, method: string, path: string, body?: unknown) =>
      fetch(`${server.origin}${path}`, {
        ...{ method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    const view = async (path: string) => (await (await send(tokens.planner, 'GET', path)).json()) as JobView;
    const created = await send(tokens.officer, 'POST', '/v1/statements', longStatement(300));
    expect(created.status, await created.text()).toBe(201);
    const order = { kind: 'rendering', statement: 'A-LONG-1', request: { format: 'pdf' } };
    const started = await send(tokens.planner, 'POST', '/v1/jobs', order);
    expect(started.status, await started.clone().text()).toBe(201);
    const job = started.headers.get('location') ?? '';
    expect(await view(job)).toMatchObject({ state: 'running', progress: { done: 0 } });
    await server.end('SIGKILL');
    server = await runServer(dataFolder);
    let { state } = await view(job);
    for (; state === 'running'; { state } = await view(job)) await sleep(100);
    expect(state).toBe('done');
    const bytes = async (path: string) => Buffer.from(await (await send(tokens.planner, 'GET', path)).arrayBuffer());
    const file = await bytes(`${job}/result`);
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.equals(await bytes('/v1/statements/A-LONG-1/document?format=pdf'))).toBe(true);
  } finally {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
