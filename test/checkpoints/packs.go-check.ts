import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEvidencePack } from '../../functions/evidence/build-evidence-pack.ts';
import type { PackFile } from '../../shared/evidence/pack-file.ts';
import { unzipPack } from '../../shared/evidence/unzip-pack.ts';
import { fillLedger, statementName } from '../functions/evidence/sample-ledger.ts';
import { testSigner } from '../functions/checkpoints/test-signer.ts';
import { startTestEngine, type TestEngine } from '../support/dynamo-engine.ts';

const source = fileURLToPath(new URL('go', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rule153-checkpoints-'));
const program = join(folder, 'check');

let engine: TestEngine;
let older: readonly PackFile[];
let newer: readonly PackFile[];

/** Packs at two sizes of the log, the later one signed by the next key. */
beforeAll(async () => {
  const built = spawnSync('go', ['build', '-buildvcs=false', '-o', program, '.'], { cwd: source, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The Go program is not built: ${built.error?.message ?? built.stderr}`);
  engine = await startTestEngine();
  const ledger = engine.ledger();
  const pack = async (...keys: number[]) => {
    const { bytes } = await buildEvidencePack(ledger, 'org', statementName, { ledger, signer: testSigner(...keys) });
    return unzipPack(bytes);
  };
  await fillLedger(ledger, 'org');
  older = await pack(1);
  await fillLedger(ledger, 'other');
  const [{ number } = { number: 0 }] = (
    await ledger.history({ organization: 'org', kind: 'statement', id: statementName, limit: 1 })
  ).items;
  await ledger.restore({
    organization: 'org',
    kind: 'statement',
    id: statementName,
    expected: number,
    revision: 1,
    action: 'restore',
    actor: { id: 'ana', role: 'budget-officer' },
    reason: 'As first drafted',
    time: '2026-12-01T00:00:00.000Z',
    requestId: 'restored',
  });
  newer = await pack(1, 2);
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (files: readonly PackFile[], path: string) => files.find((file) => file.path === path)?.text ?? '';
const keyOf = (files: readonly PackFile[], line: number) =>
  (JSON.parse(textOf(files, 'log/keys.jsonl').split('\n')[line] ?? '') as { key: string }).key;

let unpacked = 0;

/** What the Go program says of packs, unpacked into folders of their own. */
function check(key: string, ...packs: (readonly PackFile[])[]) {
  const folders = packs.map((files) => {
    unpacked += 1;
    const place = join(folder, `pack-${unpacked}`);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    }
    return place;
  });
  return spawnSync(program, [key, ...folders], { encoding: 'utf8' });
}

const altered = (path: string, change: (text: string) => string) =>
  newer.map((file) => (file.path === path ? { path, text: change(file.text) } : file));

describe('Go’s own code for transparency logs', () => {
  it('opens the checkpoint, finds every audit entry in it, and proves that it extends the older one', () => {
    const { stdout, stderr, status } = check(keyOf(older, 0), newer, older);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/of 8 entries; 8 audit entries are in it/);
    expect(stdout).toContain('the log of 8 entries extends the one of 7');
  });

  it('takes a pack by the key that signs it now, too', () => {
    expect(check(keyOf(newer, 1), newer).status).toBe(0);
  });

  it.each<[string, string, (text: string) => string]>([
    ['an audit entry', `statement/${statementName}/audit.jsonl`, (text) => text.replace('First draft', 'Second draft')],
    ['the checkpoint', 'log/checkpoint.txt', (text) => text.replace('\n8\n', '\n9\n')],
    ['a proof', 'log/inclusion.jsonl', (text) => text.replace('"index":3', '"index":4')],
    ['the documents of the manifest', 'manifest.json', (text) => text.replace('"revisions": 4', '"revisions": 3')],
    ['a handover', 'log/keys.jsonl', (text) => text.replace('"fromSize":8', '"fromSize":7')],
  ])('refuses a pack in which %s was altered', (_, path, change) => {
    const forged = altered(path, change);
    expect(textOf(forged, path)).not.toBe(textOf(newer, path));
    expect(check(keyOf(older, 0), forged).status).toBe(1);
  });

  it('refuses a pack of another log', () => {
    expect(check(keyOf(older, 0).replace('rule153', 'rule154'), newer).status).toBe(1);
  });
});
