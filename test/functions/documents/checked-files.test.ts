import { describe, expect, it } from 'vitest';
import { contentHash, hashText } from '../../../shared/canonical/content-hash.ts';
import { readRateCard } from '../../../shared/model/document-file.ts';
import { findChecked, listChecked } from '../../../functions/documents/checked-files.ts';
import { listShippedAsChecked, referenceCardIds } from '../../../functions/documents/shipped-documents.ts';
import { readText } from '../../support/reference.ts';

const card = (id: string): string => readText(`shared/reference/rate-cards/${id}.json`);
const list = (text: string) => listChecked([{ text, read: readRateCard }]);

describe('texts that a build has checked', () => {
  it('are listed with the hash of their document', () => {
    const text = card('l53-identified');
    expect(list(text)).toEqual({ [hashText(text)]: contentHash(readRateCard(text)) });
  });

  it('are not listed where the schema refuses them, or makes anything else of them', () => {
    const text = card('l53-identified');
    expect(list(text.replace(/"provenance": "[^"]*"/, '"provenance": "hearsay"'))).toEqual({});
    const { id, ...rest } = JSON.parse(text) as Record<string, unknown>;
    expect(list(JSON.stringify({ ...rest, id }))).toEqual({});
    expect(list(text.replace('"id":', '"id": "twice", "id":'))).toEqual({});
  });

  it('hold every shipped rate card and the reference statement, and are none where nothing was built', () => {
    const checked = listShippedAsChecked();
    const texts = [...referenceCardIds().map(card), readText('shared/reference/statements/A-C.3-79-L.53.json')];
    expect(texts.filter((text) => checked[hashText(text)] === undefined)).toEqual([]);
    expect(texts.map(findChecked)).toEqual(texts.map(() => undefined));
  });
});
