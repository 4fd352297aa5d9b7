import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { getItem, queryItems } from '../../../functions/ledger/reading/read-items.ts';
import { headItemSchema, versionedItem } from '../../../functions/ledger/items/items.ts';
import { headKey } from '../../../functions/ledger/items/keys.ts';
import { fieldsSchema } from '../../../functions/ledger/items/revision.ts';
import { contentHashText } from '../../../shared/canonical/text-formats.ts';
import { startTestEngine, type TestEngine } from '../../support/dynamo-engine.ts';

// The head of a document as it might look after two changes: version 2 counts its readers, version 3 calls the author
// an officer.
const head3Schema = versionedItem(
  3,
  { number: z.int(), hash: contentHashText, fields: fieldsSchema, readers: z.int(), officer: z.string() },
  [(item) => ({ ...item, readers: 0 }), ({ author, ...item }) => ({ ...item, officer: author })],
);

const name = { organization: 'unodc', kind: 'statement', id: 'A-1' } as const;
const change = {
  ...name,
  expected: 'none' as const,
  actor: { id: 'ada', role: 'budget-officer' },
  action: 'create',
  reason: '',
  time: '2026-11-22T07:00:00.000Z',
  requestId: 'r-1',
  fields: { symbol: 'A/1' },
  content: { head: {}, parts: [] },
};

describe('the schema of an item', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await startTestEngine();
  });
  afterAll(async () => {
    await engine.stop();
  });
  const store = () => engine.store();

  it('is upgraded step by step when an item of version 1 is read, and leaves what is stored as it was', async () => {
    const { hash } = await engine.ledger().save(change);
    const upgraded = await getItem(store(), head3Schema, headKey(name));
    expect(upgraded).toEqual({ v: 3, number: 1, hash, fields: { symbol: 'A/1' }, readers: 0, officer: 'ada' });
    const { Item } = await engine.client().send(new GetCommand({ TableName: engine.table, Key: headKey(name) }));
    expect(Item).toMatchObject({ v: 1, author: 'ada' });
  });

  it('has the latest version when it is next written, beside items that were not written since', async () => {
    await engine.ledger().save({ ...change, id: 'A-2', requestId: 'r-2' });
    const old = await getItem(store(), head3Schema, headKey(name));
    await engine
      .client()
      .send(new PutCommand({ TableName: engine.table, Item: { ...headKey(name), ...old, readers: 7 } }));
    const { items } = await queryItems(store(), head3Schema, {
      partition: headKey(name).pk,
      order: 'oldest',
      limit: 10,
    });
    expect(items.map(({ v, readers, officer }) => [v, readers, officer])).toEqual([
      [3, 7, 'ada'],
      [3, 0, 'ada'],
    ]);
  });

  it('of a later version is refused, not guessed at', async () => {
    await expect(getItem(store(), headItemSchema, headKey(name))).rejects.toMatchObject({ code: 'integrity' });
  });

  it('cannot be raised without saying how to come there', () => {
    expect(() => versionedItem(2, {})).toThrow('An item of version 2 needs 1 upgrades');
  });
});
