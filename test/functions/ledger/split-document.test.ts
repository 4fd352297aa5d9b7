import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDocument, splitDocument } from '../../../functions/ledger/items/content.ts';

describe('splitDocument', () => {
  it('makes each element of the array a part named by its id, and the rest the head', () => {
    const statement = {
      symbol: 'A/C.3/79/L.53',
      requirements: [
        { id: 'b', days: 4 },
        { id: 'a', days: 2 },
      ],
      years: [2027],
    };
    expect(splitDocument(statement, 'requirements')).toEqual({
      head: { symbol: 'A/C.3/79/L.53', years: [2027] },
      parts: [
        { id: 'b', value: { id: 'b', days: 4 } },
        { id: 'a', value: { id: 'a', days: 2 } },
      ],
    });
  });

  it('takes the whole document as head without a key for parts', () => {
    expect(splitDocument({ name: 'Later start' })).toEqual({ head: { name: 'Later start' }, parts: [] });
  });

  it('names parts as the caller says', () => {
    const rates = [{ grade: 'P-4', station: 'NY' }];
    const idOf = (rate: unknown): string => Object.values(rate as object).join(' ');
    expect(splitDocument({ rates }, 'rates', idOf).parts[0]?.id).toBe('P-4 NY');
  });

  it('is undone by joining', () => {
    const parts = fc.array(fc.record({ id: fc.string(), value: fc.jsonValue() }));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), parts, (head, requirements) => {
        const document = { ...head, requirements };
        expect(joinDocument(splitDocument(document, 'requirements'), 'requirements')).toEqual(document);
        expect(joinDocument(splitDocument(document))).toEqual(document);
      }),
    );
  });

  it('refuses documents that their schema would have refused', () => {
    expect(() => splitDocument({ rates: 'none' }, 'rates')).toThrow('rates is not an array');
    expect(() => splitDocument({ rates: [{ id: 'a' }, { id: 7 }] }, 'rates')).toThrow('rates[1] has no text as id');
  });
});
