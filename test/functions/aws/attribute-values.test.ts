import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttributeMap, readAttributes, writeTexts } from '../../../functions/aws/attribute-values.ts';

const names = fc.string().filter((name) => name !== '__proto__');

const items = fc.dictionary(
  fc.string(),
  fc.jsonValue({ maxDepth: 4 }).filter((value) => !/\d{16}|e\+?\d/.test(JSON.stringify(value))),
);

describe('values of the table, held against AWS’s library', () => {
  it('are read alike, whatever JSON an item holds', () => {
    fc.assert(
      fc.property(items, (item) => {
        const written = marshall(item);
        expect(readAttributes(written as AttributeMap)).toEqual(unmarshall(written));
      }),
    );
  });

  it('are written alike, where they are texts', () => {
    fc.assert(
      // AWS’s own library loses the name that every object has; here it is kept, as the last test says.
      fc.property(fc.dictionary(names, fc.string()), (texts) => {
        expect(writeTexts(texts)).toEqual(marshall(texts));
      }),
    );
  });

  it.each([{ B: 'AA==' }, { SS: ['a'] }, {}])('are refused where nothing here writes them: %j', (value) => {
    expect(() => readAttributes({ value } as unknown as AttributeMap)).toThrow('of a type that nothing here writes');
  });

  it.each(['9007199254740993', '-1e300', 'many'])('are refused as the number %s, which would lose digits', (N) => {
    expect(() => readAttributes({ value: { N } })).toThrow(TypeError);
  });

  it('keep a name that every object has', () => {
    const read = readAttributes({ value: { M: JSON.parse('{"__proto__":{"S":"text"}}') as AttributeMap } });
    expect(JSON.stringify(read)).toBe('{"value":{"__proto__":"text"}}');
    const written = writeTexts(JSON.parse('{"__proto__":"text"}') as Record<string, string>);
    expect(JSON.stringify(written)).toBe('{"__proto__":{"S":"text"}}');
  });
});
