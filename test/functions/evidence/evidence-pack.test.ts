import { defined } from '../../../shared/canonical/defined.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEvidencePack } from '../../../functions/evidence/build-evidence-pack.ts';
import { writeParts } from '../../../functions/evidence/pack-parts.ts';
import { type EvidenceReport, verifyEvidencePack } from '../../../functions/evidence/verify-evidence-pack.ts';
import { hashText } from '../../../shared/canonical/content-hash.ts';
import { EvidenceError, type PackFile } from '../../../shared/evidence/pack-file.ts';
import { type EvidenceManifest, writeManifest } from '../../../shared/evidence/evidence-manifest.ts';
import { unzipPack } from '../../../shared/evidence/unzip-pack.ts';
import { zipPack } from '../../../shared/evidence/zip-pack.ts';
import { startTestEngine, type TestEngine } from '../../support/dynamo-engine.ts';
import { fillLedger, statementName } from './sample-ledger.ts';

let engine: TestEngine;
let pack: Uint8Array;
let files: readonly PackFile[];

beforeAll(async () => {
  engine = await startTestEngine();
  await fillLedger(engine.ledger(), 'org');
  pack = (await buildEvidencePack(engine.ledger(), 'org', statementName)).bytes;
  files = unzipPack(pack);
});
afterAll(() => engine.stop());

/** What the verifier finds in an archive: the entry that it names, or the report. */
async function verdict(archive: Uint8Array): Promise<string | EvidenceReport> {
  try {
    return await verifyEvidencePack(archive);
  } catch (error) {
    if (error instanceof EvidenceError) return error.message;
    throw error;
  }
}

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

/** The pack with one file's text changed, packed anew: the archive is in order, its content is not. */
function withText(path: string, change: (text: string) => string): Uint8Array {
  return zipPack(files.map((file) => (file.path === path ? { path, text: change(file.text) } : file)));
}

const statementFolder = `statement/${statementName}`;

describe('an evidence pack', () => {
  it('holds the statement with its revisions, its saved estimates and their rate cards, and is whole', async () => {
    expect(await verdict(pack)).toMatchObject({
      organization: 'org',
      statement: statementName,
      documents: 5,
      revisions: 7,
      auditEntries: 7,
      estimates: 2,
    });
  });

  it('has the same bytes whenever it is made from the same ledger', async () => {
    const again = await buildEvidencePack(engine.ledger(), 'org', statementName);
    expect(Buffer.compare(again.bytes, pack)).toBe(0);
  });

  it('opens with any zip program, and says what it is', () => {
    const unpacked = unzipSync(pack);
    expect(Object.keys(unpacked)).toEqual(files.map(({ path }) => path));
    expect(strFromU8(unpacked['README.txt'] ?? new Uint8Array())).toContain('rule153 verify');
  });

  it('is refused for a statement that is not there', async () => {
    await expect(buildEvidencePack(engine.ledger(), 'org', 'A-NONE')).rejects.toMatchObject({ code: 'not-found' });
    await expect(buildEvidencePack(engine.ledger(), 'other', statementName)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a change of one byte is found', () => {
  it(
    'at every one of six hundred places spread over the pack, and at every byte of its headers',
    { timeout: 120_000 },
    async () => {
      const directory = pack.length - 22 - files.length * 46 - files.reduce((sum, { path }) => sum + path.length, 0);
      const spread = Array.from({ length: 600 }, (_, index) => Math.floor((index * pack.length) / 600));
      const headers = Array.from({ length: pack.length - directory }, (_, index) => directory + index);
      for (const place of [...spread, ...headers]) {
        const altered = pack.slice();
        altered[place] = (altered[place] ?? 0) ^ (1 << (place % 8));
        expect(await verdict(altered), `byte ${place}`).toBeTypeOf('string');
      }
    },
  );

  it('added, left out, or put before or behind', async () => {
    for (const place of [0, 1, 40, pack.length >> 1, pack.length - 22, pack.length - 1, pack.length]) {
      const [head, tail] = [pack.subarray(0, place), pack.subarray(place)];
      expect(await verdict(Buffer.concat([head, new Uint8Array([0]), tail])), `before ${place}`).toBeTypeOf('string');
      if (tail.length > 0)
        expect(await verdict(Buffer.concat([head, tail.subarray(1)])), `without ${place}`).toBeTypeOf('string');
    }
    for (const nothing of [
      new Uint8Array(),
      strToU8('PK'),
      strToU8('no archive at all, but longer than an empty one'),
    ]) {
      expect(await verdict(nothing)).toContain('is not a whole zip archive');
    }
  });
});

describe('what was done to a pack is named', () => {
  const audit = `${statementFolder}/audit.jsonl`;
  const revisions = `${statementFolder}/revisions.jsonl`;
  const lines = (path: string): string[] => textOf(path).trimEnd().split('\n');
  const join = (changed: readonly string[]): string => changed.map((line) => `${line}\n`).join('');

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'an altered audit entry',
      audit,
      (text) => text.replace('First draft', 'Final draft'),
      /history of statement "A-C.3-79-L.53": audit entry 1 is altered/,
    ],
    [
      'an altered revision',
      revisions,
      (text) => text.replace('"author":"ana"', '"author":"eve"'),
      /revision 1 is altered/,
    ],
    ['a dropped audit entry', audit, () => join(lines(audit).slice(1)), /audit entry 1 is missing/],
    ['a dropped revision', revisions, () => join(lines(revisions).slice(0, 2)), /revision 3 is missing/],
    [
      'reordered audit entries',
      audit,
      () => join([1, 0, 2].map((index) => lines(audit)[index] ?? '')),
      /audit entry 1 is missing/,
    ],
    ['an added audit entry', audit, (text) => text + join(lines(audit).slice(2)), /revision 4 is missing/],
    [
      'an audit entry with a further field',
      audit,
      (text) => text.replace('{', '{"__proto__":1,'),
      /audit\.jsonl, line 1, is altered/,
    ],
    [
      'an altered part',
      'parts.jsonl',
      (text) => text.replace('"value":"8050"', '"value":"8060"'),
      /(?:parts\.jsonl, line \d+, is altered|Part .* is dropped or altered)/,
    ],
    [
      'a dropped part',
      'parts.jsonl',
      () => join(lines('parts.jsonl').slice(1)),
      /^Part [\w-]{43} \(.* of revision \d of .*\) is dropped or altered/,
    ],
    ['an altered note', 'README.txt', (text) => text.replace('Evidence', 'evidence'), /^README\.txt is altered/],
    [
      'an altered manifest',
      'manifest.json',
      (text) => text.replace('"organization": "org"', '"organization": "prg"'),
      /^manifest\.json is altered/,
    ],
    ['a manifest with a blank more', 'manifest.json', (text) => `${text}\n`, /^manifest\.json is altered/],
  ])('%s', async (_name, path, change, message) => {
    expect(change(textOf(path))).not.toBe(textOf(path));
    expect(await verdict(withText(path, change))).toMatch(message);
  });

  it('a file dropped, added, reordered, doubled, or leading elsewhere', async () => {
    const [manifest, ...others] = files as [PackFile, ...PackFile[]];
    expect(await verdict(zipPack(files.filter(({ path }) => path !== audit)))).toBe(
      `${audit} is dropped: the manifest lists it.`,
    );
    expect(await verdict(zipPack(others))).toMatch(/^manifest\.json is not the first file/);
    expect(await verdict(zipPack([...files, { path: '../../evil.sh', text: 'x' }]))).toMatch(
      /^\.\.\/\.\.\/evil\.sh is added/,
    );
    expect(await verdict(zipPack([manifest, ...others.toReversed()]))).toMatch(/ is reordered/);
    const named = Buffer.from(zipPack([...files, { path: '--other--', text: 'x' }]))
      .toString('latin1')
      .replaceAll('--other--', '__proto__');
    expect(await verdict(Buffer.from(named, 'latin1'))).toBe(
      '__proto__ cannot be taken out of the archive: its name is altered.',
    );
  });

  it('a pack that was packed with compression, without unpacking it', { timeout: 120_000 }, async () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(20_000_000) }, { level: 1 });
    const before = process.cpuUsage();
    expect(await verdict(bomb)).toBe('manifest.json is compressed; a pack never is.');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});

describe('a forger who makes every hash fit again', () => {
  /** The pack with some files replaced and the manifest written anew. */
  function resealed(change: (file: PackFile) => PackFile | undefined, documents = manifestOf().documents): Uint8Array {
    const changed = files.slice(1).flatMap((file) => change(file) ?? []);
    return zipPack([writeManifest({ ...manifestOf(), documents }, changed).file, ...changed]);
  }
  const manifestOf = (): EvidenceManifest => JSON.parse(textOf('manifest.json')) as EvidenceManifest;

  it('cannot exchange a part', async () => {
    const forged = resealed(({ path, text }) => {
      if (path !== 'parts.jsonl') return { path, text };
      const changed = new Map(
        text
          .replace('"value":"8050"', '"value":"8060"')
          .trimEnd()
          .split('\n')
          .map((line) => [hashText(line), line]),
      );
      return { path, text: writeParts(changed) };
    });
    expect(await verdict(forged)).toMatch(/^Part .* is dropped or altered/);
  });

  it('cannot add a part that no revision has', async () => {
    const forged = resealed(({ path, text }) => ({
      path,
      text:
        path === 'parts.jsonl'
          ? writeParts(new Map([...text.trimEnd().split('\n'), '{}'].map((line) => [hashText(line), line])))
          : text,
    }));
    expect(await verdict(forged)).toMatch(/^parts\.jsonl, line \d+, is added: no revision/);
  });

  it('cannot leave out the document that an estimate was made from', async () => {
    const documents = manifestOf().documents.filter(({ id }) => id !== 'illustrative-standard-costs');
    const forged = resealed((file) => (file.path.includes('illustrative') ? undefined : file), documents);
    expect(await verdict(forged)).toMatch(/added: no revision in the pack has this part|is not in the pack/);
  });

  it.each<[string, (head: Readonly<Record<string, unknown>>) => { estimateHash?: string; published?: object }]>([
    ['another hash', () => ({ estimateHash: 'A'.repeat(43) })],
    [
      'another figure in its tables',
      ({ published }) => ({
        published: JSON.parse(JSON.stringify(published).replaceAll('161000', '151000')) as object,
      }),
    ],
  ])('cannot save an estimate with %s', async (name, change) => {
    const ledger = engine.ledger();
    const forged = `forged with ${name}`;
    await fillLedger(ledger, forged);
    const [first] = (await ledger.list({ organization: forged, kind: 'estimate', limit: 1 })).items;
    const { content, revision } = await ledger.read({ organization: forged, kind: 'estimate', id: first?.id ?? '' });
    const { organization, kind, id, number, fields } = revision;
    const forgedHead = change(content.head);
    const who = {
      actor: { id: 'eve', role: 'administrator' },
      action: 'replace',
      reason: '',
      time: '2026-12-01T00:00:00.000Z',
      requestId: 'r',
    };
    await ledger.save({
      organization,
      kind,
      id,
      expected: number,
      // What lists show of it is forged as well, where it is what was changed.
      fields: {
        ...fields,
        ...defined({ estimateHash: forgedHead.estimateHash }),
      },
      content: { ...content, head: { ...content.head, ...forgedHead } },
      ...who,
    });
    const { bytes } = await buildEvidencePack(ledger, forged, statementName);
    expect(await verdict(bytes)).toMatch(/^Saved estimate ".*" comes out otherwise/);
  });
});
