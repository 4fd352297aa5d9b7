import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEvidencePack } from '../../../functions/evidence/build-evidence-pack.ts';
import { noteText } from '../../../functions/evidence/note-text.ts';
import { verifyEvidencePack } from '../../../functions/evidence/verify-evidence-pack.ts';
import { splitDocument } from '../../../functions/ledger/items/content.ts';
import type { PackFile } from '../../../shared/evidence/pack-file.ts';
import { unzipPack } from '../../../shared/evidence/unzip-pack.ts';
import { campaign } from '../../support/campaign.ts';
import { startTestEngine, type TestEngine } from '../../support/dynamo-engine.ts';
import { item, smallStatement } from '../../shared/engine/small-statement.ts';
import { type ForgedDocument, type ForgedRevision, forgePack } from './forge-pack.ts';
import { fillLedger, statementName } from './sample-ledger.ts';

const requirements = campaign({ short: 300, long: 2_000 });
const revisions = campaign({ short: 60, long: 200 });
const processorTime_s_max = campaign({ short: 4, long: 15 });
const symbol = 'A/C.9/99/L.1';
const id = 'A-C.9-99-L.1';
let engine: TestEngine;
let files: readonly PackFile[];

beforeAll(async () => {
  engine = await startTestEngine();
  await fillLedger(engine.ledger(), 'org');
  files = unzipPack((await buildEvidencePack(engine.ledger(), 'org', statementName)).bytes);
});
afterAll(() => engine.stop());

/**
 * A statement of many requirements and revisions, each of which changes one requirement: a pack holds each of them
 * once.
 */
function longHistory({ revisions: known }: ForgedDocument): ForgedDocument {
  const [first, second] = known;
  if (first === undefined || second === undefined) throw new Error('The sample has two revisions');
  const statement = smallStatement(
    Array.from({ length: requirements }, (_, place) => item(`item-${place}`, '3', '100')),
    { symbol },
  );
  const fields = { symbol, title: statement.title, date: statement.date, currency: statement.currency };
  let content = splitDocument(statement, 'requirements');
  const history = Array.from({ length: revisions }, (_, place): ForgedRevision => {
    content = {
      ...content,
      parts: content.parts.map((part, at) =>
        at === place % requirements ? { id: part.id, value: item(part.id, String(place + 4), '100') } : part,
      ),
    };
    const { says } = place === 0 ? first : second;
    const time = new Date(Date.UTC(2026, 10, 1, 0, place)).toISOString();
    return { says: { ...says, id, number: place + 1, time, fields }, entrySays: {}, content };
  });
  return { kind: 'statement', id, revisions: history };
}

describe('a pack of a long history', () => {
  it(
    `of ${revisions} revisions of ${requirements} requirements is verified in a time that goes by its size`,
    { timeout: 600_000 },
    async () => {
      const pack = forgePack(
        files,
        (forgery) => {
          const own = forgery.documents.find(({ kind }) => kind === 'statement');
          if (own === undefined) throw new Error('The sample has a statement');
          forgery.documents = [longHistory(own)];
          forgery.statement = id;
          forgery.readme = noteText('rule153/evidence/1', id);
        },
        false,
      );
      const before = process.cpuUsage();
      const report = await verifyEvidencePack(pack);
      const { user, system } = process.cpuUsage(before);
      expect(report).toMatchObject({ statement: id, revisions, auditEntries: revisions });
      process.stderr.write(`${pack.length} bytes: ${(user + system) / 1e6} s of processor time\n`);
      // Every revision of every requirement by itself would take twenty times as long.
      expect((user + system) / 1e6).toBeLessThan(processorTime_s_max);
    },
  );
});
