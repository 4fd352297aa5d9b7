import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEvidencePack } from '../../../functions/evidence/build-evidence-pack.ts';
import { noteText } from '../../../functions/evidence/note-text.ts';
import { verifyEvidencePack } from '../../../functions/evidence/verify-evidence-pack.ts';
import { statementKind } from '../../../functions/documents/kinds/kinds.ts';
import { moveStatement } from '../../../functions/use-cases/statements/move-statement.ts';
import type { State } from '../../../shared/model/workflow.ts';
import { makeVerifierKey, printVerifierKey } from '../../../shared/checkpoints/verifier-key.ts';
import { EvidenceError, type PackFile } from '../../../shared/evidence/pack-file.ts';
import { zipPack } from '../../../shared/evidence/zip-pack.ts';
import { unzipPack } from '../../../shared/evidence/unzip-pack.ts';
import { testKey, testSigner } from '../checkpoints/test-signer.ts';
import { startTestEngine, type TestEngine } from '../../support/dynamo-engine.ts';
import { type Forgery, forgePack } from './forge-pack.ts';
import { fillLedger, statementName, steadyPorts } from './sample-ledger.ts';
import { tamperings } from './tampering-catalogue.ts';

let engine: TestEngine;
let pack: Uint8Array;
let files: readonly PackFile[];
let key: string;

/** A/C.3/79/L.53 with its saved estimates, submitted and recalled, in a pack that its log signs. */
beforeAll(async () => {
  engine = await startTestEngine();
  const ledger = engine.ledger();
  await fillLedger(ledger, 'org');
  const ports = { ...steadyPorts(ledger), now: () => new Date('2026-12-01T09:00:00.000Z') };
  let ids = 0;
  const principal = { id: 'ana', name: 'Ana Officer', organization: 'org', roles: ['budget-officer' as const] };
  const name = { organization: 'org', kind: 'statement' as const, id: statementName };
  const steps: readonly [State, string?][] = [['under-review'], ['submitted'], ['draft', 'Paragraph 4 was amended']];
  for (const [to, reason] of steps) {
    const [head] = (await ledger.history({ ...name, limit: 1 })).items;
    const call = { principal, requestId: `move-${to}` };
    const numbered = { ...ports, newId: () => `sealed-${(ids += 1)}` };
    await moveStatement(numbered, call, statementKind, { id: statementName, ifMatch: [head?.hash ?? ''], to, reason });
  }
  pack = (await buildEvidencePack(ledger, 'org', statementName, { ledger, signer: testSigner(1) })).bytes;
  files = unzipPack(pack);
  const [origin = ''] = (files.find(({ path }) => path === 'log/checkpoint.txt')?.text ?? '').split('\n');
  key = printVerifierKey(makeVerifierKey(origin, testKey(1).publicKey));
});
afterAll(() => engine.stop());

/** What the verifier names in an archive; undefined if it finds it whole. */
async function finding(archive: Uint8Array, known?: string): Promise<string | undefined> {
  try {
    await verifyEvidencePack(archive, { key: known });
    return undefined;
  } catch (error) {
    if (error instanceof EvidenceError) return error.message;
    throw error;
  }
}

/** Forges with the README of the format, unless the forgery has one of its own. */
function forge(change: (forgery: Forgery) => void, withLog: boolean): Uint8Array {
  return forgePack(
    files,
    (forgery) => {
      forgery.readme = noteText(withLog ? 'rule153/evidence/2' : 'rule153/evidence/1', forgery.statement);
      change(forgery);
    },
    withLog,
  );
}

const unchanged = () => undefined;

describe('a pack', () => {
  it('is whole, and so is one that is taken apart and put together again', async () => {
    expect(await finding(pack, key)).toBeUndefined();
    expect(Buffer.compare(forge(unchanged, true), pack)).toBe(0);
    expect(await finding(forge(unchanged, false))).toBeUndefined();
  });

  it('that hides its log is found by whoever knows the key', async () => {
    expect(await finding(forge(unchanged, false), key)).toContain('has no checkpoint');
  });

  it('that is signed by another key is found by whoever knows the key', async () => {
    const ledger = engine.ledger();
    await fillLedger(ledger, 'twin');
    const log = { ledger, signer: testSigner(9) };
    const { bytes } = await buildEvidencePack(ledger, 'twin', statementName, log);
    expect(await finding(bytes)).toBeUndefined();
    expect(await finding(bytes, key)).toContain('does not follow from the key');
  });
});

describe('tampering with every hash made anew', () => {
  it.each(tamperings)('$name: is found, or only by a checkpoint', async ({ change, found }) => {
    const withoutLog = await finding(forge(change, false));
    if (found === 'checkpoint') expect(withoutLog).toBeUndefined();
    else expect(withoutLog).toMatch(found);
    // Whatever was changed, the signed log does not fit it any more.
    expect(await finding(forge(change, true))).toBeDefined();
    expect(await finding(forge(change, false), key)).toBeDefined();
  });
});

describe('tampering with one file and no hash', () => {
  it('is found in each file of the pack', async () => {
    for (const { path, text } of files.filter((file) => file.text !== '')) {
      const altered = files.map((file) => (file.path === path ? { path, text: text.replace(/[a-z]/, 'Z') } : file));
      expect(await finding(zipPack(altered)), path).toBeDefined();
    }
  });
});
