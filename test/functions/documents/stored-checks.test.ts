import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { checkedField } from '../../../functions/documents/kinds/checked-field.ts';
import type { KindContent } from '../../../functions/documents/kinds/kind.ts';
import { exampleRateCard, rateCardContent } from '../../../functions/documents/kinds/rate-card.ts';
import { exampleStatement, statementContent } from '../../../functions/documents/kinds/statement.ts';
import { takeStored } from '../../../functions/documents/parse-document.ts';
import { splitDocument } from '../../../functions/ledger/items/content.ts';
import { packKey } from '../../../functions/ledger/items/keys.ts';
import { sealRevision } from '../../../functions/ledger/items/revision.ts';
import type { StoredDocument } from '../../../functions/ledger/reading/read.ts';
import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { readRateCard, readStatement } from '../../../shared/model/document-file.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { cardText, l53Text, startTestApi, type TestApi } from '../../support/api.ts';

/**
 * Everything that a schema does, as one text: its structure, patterns and bounds, and the functions that look further.
 * What such a function calls is not in it.
 */
function describeSchema(schema: z.core.$ZodType): string {
  const known = new Map<object, number>();
  const describe = (value: unknown): unknown => {
    if (typeof value === 'function') return String(value).replace(/\s+/g, ' ');
    if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return `(${before})`;
    known.set(value, known.size);
    if (value instanceof RegExp) return String(value);
    if (value instanceof Set || value instanceof Map) return [...value].map(describe);
    if ('_zod' in value) return describe((value as z.core.$ZodType)._zod.def);
    if (Array.isArray(value)) return value.map(describe);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, describe(entry)]));
  };
  return JSON.stringify(describe(schema));
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** A document as the ledger gives it, said to have been let in by some checks. */
function stored(content: KindContent, document: object, checks: string | undefined): StoredDocument {
  const { partsKey, partId } = content;
  const revision = sealRevision({
    ...{ organization: 'example', kind: 'statement', id: 'a', number: 1, parent: null, author: 'ana', role: 'planner' },
    ...{ time: '2026-01-01T00:00:00.000Z', action: 'create', reason: '', requestId: 'r', state: null },
    ...{ head: 'x'.repeat(43), lists: [], parts: 0 },
    fields: checks === undefined ? {} : { [checkedField]: checks },
  });
  return { revision, content: splitDocument(document, partsKey, partId) };
}

describe('the number of the checks of a kind', () => {
  it.each([
    { name: 'statement', content: statementContent, checks: 1, digest: '8cJaa13686N6Thde' },
    { name: 'rate card', content: rateCardContent, checks: 1, digest: 'CcNGoqoIeyL8UMlK' },
  ])('is raised with what the schema of a $name lets in or makes of it', ({ content, checks, digest }) => {
    const todo =
      'The schema has changed. Where it lets something in no longer, or makes something else of it, raise `checks` of ' +
      'the kind; in any case write the new digest here. Stored documents are then checked again until they are next saved';
    expect({ checks: content.checks, digest: digestOf(describeSchema(content.schema)) }, todo).toEqual({
      checks,
      digest,
    });
  });
});

describe('a document that is stored', () => {
  const unfit = { ...exampleStatement(), title: 'Tra\u200bvel', currency: 'no currency' };

  it("is not checked again where today's checks have let it in", () => {
    expect(takeStored(statementContent, stored(statementContent, exampleStatement(), '1'))).toEqual(exampleStatement());
    expect(takeStored(rateCardContent, stored(rateCardContent, exampleRateCard(), '1'))).toEqual(exampleRateCard());
  });

  it.each([undefined, '0', '2', '01', ''])('is checked again where others have, or nobody says: %j', (checks) => {
    expect(() => takeStored(statementContent, stored(statementContent, unfit, checks))).toThrow(
      'does not fit the schema',
    );
  });

  it('is checked by those that open files, whatever a file says', () => {
    const { revision, content } = stored(statementContent, unfit, '1');
    expect(takeStored(statementContent, { revision, content, checked: exampleStatement() })).toEqual(
      exampleStatement(),
    );
  });
});

describe('the order of fields in which a document is stored', () => {
  const folder = new URL('../../../shared/reference/', import.meta.url);
  const files = (name: string): string[] =>
    readdirSync(new URL(`${name}/`, folder)).map((file) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8'));
  const asStored = <Document>(document: Document): Document => JSON.parse(canonicalJson(document)) as Document;
  const cards = files('rate-cards').map(readRateCard);

  it.each(files('statements').map((text) => ({ symbol: readStatement(text).symbol, text })))(
    'changes no figure and no word of the estimate of $symbol',
    ({ text }) => {
      const statement: Statement = readStatement(text);
      const own: RateCard[] = cards.filter(({ id }) => statement.rateCards.includes(id));
      expect(estimate(asStored(statement), own.map(asStored))).toEqual(estimate(statement, own));
    },
  );
});

describe('a figure planted into a stored document', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('is found, though the document says that it was checked', async () => {
    await api.send('administrator', 'POST', '/v1/rate-cards', { body: cardText() });
    const created = await api.send('budget-officer', 'POST', '/v1/statements', { body: l53Text() });
    const { fields } = (await created.json()) as { fields: Record<string, string> };
    expect(fields).not.toHaveProperty(checkedField);
    const { revision } = await api.engine
      .ledger()
      .read({ organization: 'example', kind: 'statement', id: 'A-C.3-79-L.53' });
    expect(revision.fields[checkedField]).toBe('1');
    const client = api.engine.client();
    const key = packKey('example', revision.hash);
    const { texts } = (await api.engine.store().reads.get(key)) as { texts: string };
    const planted = texts.replace('"quantity":"', '"quantity":"9');
    expect(planted).not.toBe(texts);
    await client.send(
      new UpdateCommand({
        TableName: api.engine.table,
        Key: key,
        UpdateExpression: 'SET texts = :planted',
        ExpressionAttributeValues: { ':planted': planted },
      }),
    );
    const response = await api.send('planner', 'GET', '/v1/statements/A-C.3-79-L.53/estimate');
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('altered')]);
  });
});
