import { defined } from '../../../shared/canonical/defined.ts';
import { describe, expect, it } from 'vitest';
import { locateProblems } from '../../../shared/model/locate-problems.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { readJson } from '../../../shared/model/read-json.ts';

const text = `{
  "title": "A",
  "requirements": [
    { "id": "first", "rate": { "value": "2,000" } },
    {
      "id": "second",
      "for": { "odd key": 1 }
    }
  ]
}
`;
const at = (path: string): Problem => ({ code: 'invalid', path, message: 'is wrong' });
const located = (path: string) => locateProblems(text, [at(path)])[0];

describe('a problem', () => {
  it.each([
    ['title', 2, undefined],
    ['requirements[0].rate.value', 4, 'first'],
    ['requirements[1].for["odd key"]', 7, 'second'],
    ['requirements[1]', 5, 'second'],
    ['requirements[1].schedule.every', 5, 'second'],
    ['currency', 1, undefined],
  ])('at %s has line %i and requirement %s', (path, line, requirement) => {
    expect(located(path)).toEqual({ ...at(path), line, ...defined({ requirement }) });
  });

  it('of the whole document has no line', () => {
    expect(located('')).toEqual(at(''));
  });
});

describe('a text that is not JSON', () => {
  it.each([
    ['{\n "a": [1, 2,]\n}', 2, 'a comma before "]", where nothing follows; delete the comma.'],
    ['{\n "a": 1,\n}', 3, 'a comma before "}", where nothing follows; delete the comma.'],
    ['{\n "a": 1\n "b": 2\n}', 3, 'a comma is missing before "\\"".'],
    ['{\n "a": 1', 2, 'it ends before everything that was opened is closed'],
    ['{\n "a": \'x\'\n}', 2, 'text in single quotation marks'],
    ['{\n “a”: 1\n}', 2, 'text in typographic quotation marks'],
    ['{\n a: 1\n}', 2, '"a" without quotation marks'],
    ['{\n "a": 1 // why\n}', 2, 'a comment; JSON has none.'],
    ['{\n "a": "x,\n "b": 1\n}', 2, 'a text is not closed on its line'],
    ['{\n "a" 1\n}', 2, 'a colon is missing after "a"'],
    ['{\n "a": 1,,\n "b": 2\n}', 2, 'a comma where a value is expected'],
    ['{\n "a": NaN\n}', 2, '"NaN" is no value of JSON'],
    ['{}\n}', 2, 'too many stands before'],
    ['{}\n{}', 2, 'a second document begins here'],
    [' \n', 2, 'it is empty'],
  ])('%j is told its line and what to do', (source, line, message) => {
    let problems: readonly Problem[] = [];
    try {
      readJson(source);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems = locateProblems(source, error.problems);
    }
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'not-json', line });
    expect(problems[0]?.message).toContain(message);
  });
});
