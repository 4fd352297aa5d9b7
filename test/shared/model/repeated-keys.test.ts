import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../shared/model/document-file.ts';
import { pathText } from '../../../shared/model/parse.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import { readText } from '../../support/reference.ts';

const problemsOf = (text: string, read: (text: string) => unknown = readJson): readonly Problem[] => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
  return [];
};
const pathsOf = (text: string) => problemsOf(text).map(({ path }) => path);

describe('a key that stands twice in one object', () => {
  it('is refused by its path and both lines, wherever it stands', () => {
    const text = `{
  "requirements": [
    { "id": "a" },
    {
      "rate": {
        "value": "8050",
        "currency": "USD", "basis": "per unit",
        "value": "8500"
      }
    }
  ]
}`;
    expect(problemsOf(text)).toEqual([
      {
        code: 'invalid',
        path: 'requirements[1].rate.value',
        message:
          'stands more than once in the same object (lines 6 and 8); only the last would count. Keep the one that is meant.',
      },
    ]);
    expect(problemsOf('{"a":1,"a":1}')[0]?.message).toContain('(line 1 at characters 2 and 8)');
  });

  it('is refused in a statement before anything else is asked of it', () => {
    const text = readText('shared/reference/statements/A-C.3-79-L.53.json');
    expect(
      problemsOf(text.replace('"currency": "USD"', '"currency": "USD", "currency": "EUR"'), readStatement),
    ).toMatchObject([{ path: 'currency' }]);
  });

  it.each([
    ['{"a":1,"\\u0061":2}', ['a']],
    ['{"\\"":1,"\\u0022":2}', ['["\\""]']],
    ['{"a\\\\":1,"b":"\\\\\\"","a\\\\":2}', ['["a\\\\"]']],
    ['{"\ud800":1,"\\ud800":2}', ['["\\ud800"]']],
    ['{"":1,"":2}', ['[""]']],
    ['{"7":1,"7":2}', ['["7"]']],
    ['{"__proto__":{},"__proto__":{"polluted":true}}', ['__proto__']],
    ['{"constructor":1,"constructor":2,"toString":3,"hasOwnProperty":4}', ['constructor']],
    ['{"a":1,"a":2,"a":3}', ['a', 'a']],
    ['{"a":{"b":1,"b":2},"a":{"b":1,"b":2}}', ['a.b', 'a', 'a.b']],
    ['[[],{"a":[1,{"b":0,"b":0}],"c":{}},{"c":[],"c":"c"}]', ['[1].a[1].b', '[2].c']],
  ])('is found in %s', (text, paths) => {
    expect(pathsOf(text)).toEqual(paths);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each([
    '{"a":1,"A":2}',
    '{"é":1,"e\u0301":2}',
    '{"a":{"a":{"a":[]}},"b":{"a":"a:a,a{"}}',
    '[{"a":1},{"a":1}]',
    '{"__proto__":1,"constructor":{"__proto__":2}}',
    '"{\\"a\\":1,\\"a\\":2}"',
    ' 5 ',
  ])('is not %s', (text) => {
    expect(readJson(text)).toEqual(JSON.parse(text));
  });

  it('leaves a text that is no JSON to be refused as that', () => {
    expect(problemsOf('{"a":1,"a":}')).toMatchObject([{ code: 'not-json' }]);
    expect(problemsOf('{"a":1,"a')).toMatchObject([{ code: 'not-json' }]);
    expect(problemsOf('{"a"::1}')).toMatchObject([{ code: 'not-json' }]);
  });

  it('is shown two hundred times and then counted', () => {
    const problems = problemsOf(`[${Array(300).fill('{"a":1,"a":2}').join(',')}]`);
    expect(problems).toHaveLength(201);
    expect(problems[199]?.path).toBe('[199].a');
    expect(problems[200]?.message).toBe('100 further repeated keys are not listed; correct these first.');
  });

  it.each([
    ['keys of one object', `{${Array.from({ length: 120_000 }, (_, index) => `"k${index}":0`).join(',')},"k0":0}`],
    [
      'keys that are numbers far apart',
      `{${Array.from({ length: 120_000 }, (_, index) => `"${index * 8_192}":0`).join(',')},"0":0}`,
    ],
    ['keys of the same name', `{${'"a":0,'.repeat(400_000)}"a":0}`],
    ['objects', `[${'{"a":0,"a":0},'.repeat(320_000)}0]`],
    ['backslashes and quotes', `{"a":"${'\\\\\\"'.repeat(2_000_000)}","a":"${'\\'.repeat(900_000)}"}`],
  ])('is found in no time among very many %s', (_, text) => {
    const begun = performance.now();
    expect(problemsOf(text).length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});

/** The places of all objects that have a key, in a JSON value. */
function objectsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; keys: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => objectsOf(item, [...path, index]));
  const inner = Object.entries(value).flatMap(([key, item]) => objectsOf(item, [...path, key]));
  return Object.keys(value).length === 0 ? inner : [{ path, keys: Object.keys(value) }, ...inner];
}

/** Prints a JSON value with one more member in the object at a path. */
function printPlanted(
  value: unknown,
  at: readonly PropertyKey[],
  member: string,
  position: number,
  path: readonly PropertyKey[] = [],
): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((item, index) => printPlanted(item, at, member, position, [...path, index])).join(' ,\n')}]`;
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)} : ${printPlanted(item, at, member, position, [...path, key])}`,
  );
  if (pathText(path) === pathText(at)) members.splice(position % (members.length + 1), 0, member);
  return `{\n${members.join(',\n\t')}}`;
}

const escaped = (key: string) =>
  `"${Array.from({ length: key.length }, (_, index) => `\\u${key.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')}"`;

describe('any JSON value', () => {
  const values = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' });

  it('without a repeated key is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it('with one repeated key is refused by the path of that key, whatever the place and the escapes', () => {
    fc.assert(
      fc.property(
        values,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        fc.jsonValue({ maxDepth: 1 }),
        (value, which, whichKey, position, inEscapes, planted) => {
          const tree = { root: value };
          const places = objectsOf(tree);
          const { path, keys } = places[which % places.length] ?? { path: [], keys: ['root'] };
          const key = keys[whichKey % keys.length] ?? 'root';
          const member = `${inEscapes ? escaped(key) : JSON.stringify(key)}:${JSON.stringify(planted)}`;
          expect(pathsOf(printPlanted(tree, path, member, position))).toEqual([pathText([...path, key])]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
