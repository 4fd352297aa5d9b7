import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withExactNumbers } from '../../../shared/model/exact-numbers.ts';
import { locateInYaml } from '../../../shared/model/locate-in-yaml.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import { readYaml } from '../../../shared/model/read-yaml.ts';

function problemsOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
  return [];
}

describe('YAML', () => {
  it.each([
    ['a: 0.10', '0.10'],
    ['a: 1e3', '1e3'],
    ['a: 12345678901234567890.12', '12345678901234567890.12'],
    ['a: 1234567890123456', '1234567890123456'],
    ['a: 007', '007'],
    ['a: -0', '-0'],
    ['a: 0x1F', '0x1F'],
    ['a: .inf', '.inf'],
    ['a: yes', 'yes'],
    ['a: no', 'no'],
    ['a: True', 'True'],
    ['a: 2027-01-01', '2027-01-01'],
    ['a: 1:30', '1:30'],
    ['a: "12"', '12'],
    ["a: 'true'", 'true'],
    ['a: 12', 12],
    ['a: -12', -12],
    ['a: true', true],
    ['a: null', null],
    ['a:', null],
    ['a: text # a comment', 'text'],
    ['a: >\n  two\n  lines\n', 'two lines\n'],
    ['b: &x {c: 1}\na: *x', { c: 1 }],
  ])('%s reads as the JSON that is meant', (text, value) => {
    expect(readYaml(text)).toMatchObject({ a: value });
  });

  it('reads every JSON document as JSON does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3, noUnicodeString: false }), (text) => {
        const value = JSON.parse(text, (_, inner: unknown) =>
          typeof inner === 'number' ? Math.trunc(inner % 1000) || 0 : inner,
        ) as unknown;
        expect(readYaml(JSON.stringify(value))).toEqual(value);
      }),
    );
  });

  it.each([
    ['a: 1\na: 2', 2, 'stands more than once'],
    ['a:\n\tb: 1', 2, 'tab'],
    ['a: b: c', 1, 'quotation marks'],
    ['a: !!float 1', 1, 'tag'],
    ['a: !secret 1', 1, 'tag'],
    ['a:\n  b: [1, 2}\n  c: 3', 2, 'bracket'],
    ['a:\n  b: 1\n   c: 2', 2, ''],
    ['a:\n  - b: 1\n    c: 2\n   d: 3', 4, 'not indented as its neighbours'],
    ['a:\n  b 5\n  c: 2', 2, 'a colon with a blank'],
    ['a: [1, 2', 1, ''],
    ['a: "open', 1, 'none that closes it'],
    ['a: 1\n---\nb: 2', 2, 'several documents'],
    ['a: *nowhere', 1, 'refers to nothing'],
  ])('refuses %j with its line', (text, line, message) => {
    const [problem, second] = problemsOf(() => readYaml(text));
    expect(second).toBeUndefined();
    expect(problem?.message).toContain(message);
    expect(problem?.line).toBeGreaterThanOrEqual(line);
  });

  it('bounds what anchors add up to, and what nests', () => {
    const rows = Array.from(
      { length: 9 },
      (_, index) =>
        `${'abcdefghi'[index]}: &${'abcdefghi'[index]} [${Array(10)
          .fill(index === 0 ? 'x' : `*${'abcdefghi'[index - 1]}`)
          .join(', ')}]`,
    );
    expect(problemsOf(() => readYaml(rows.join('\n')))[0]?.code).toBe('too-large');
    expect(problemsOf(() => readYaml(`${'['.repeat(60)}${']'.repeat(60)}`))[0]?.code).toBe('too-deep');
    expect(problemsOf(() => readYaml('a: &a [*a]')).length).toBe(1);
    expect(problemsOf(() => readYaml(`a: ${'x'.repeat(2_000_000)}`))[0]?.code).toBe('too-large');
  });

  it('names the line and the requirement of a problem, through an anchor too', () => {
    const text = [
      '# by hand',
      'requirements:',
      '  - id: one',
      '    rate: &r',
      '      value: x',
      '  - {id: two, rate: *r}',
    ].join('\n');
    const at = (path: string) => locateInYaml(text, [{ code: 'invalid', path, message: '' }])[0];
    expect(at('requirements[0].rate.value')).toMatchObject({ line: 5, requirement: 'one' });
    expect(at('requirements[1].rate')).toMatchObject({ line: 6, requirement: 'two' });
    expect(at('requirements[1].title')).toMatchObject({ line: 6, requirement: 'two' });
  });
});

describe('numbers of JSON in a file', () => {
  it('of more digits than a float holds stay the texts that they are', () => {
    const text =
      '{"a": 12345678901234567890.12, "b": "12345678901234567890 \\" 12345678901234567890", "c": [1, 0.1234567890123456789, 12345678901234567e3]}';
    expect(readJson(withExactNumbers(text))).toEqual({
      a: '12345678901234567890.12',
      b: '12345678901234567890 " 12345678901234567890',
      c: [1, '0.1234567890123456789', '12345678901234567e3'],
    });
  });
});
