import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printStatement, readRateCard, readStatement } from '../../../shared/model/document-file.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { MOST_CHARACTERS, readJson } from '../../../shared/model/read-json.ts';
import { readText, referenceStatement } from '../../support/reference.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const problemsOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};

/** The reference statement with values set at paths; undefined removes. */
function changed(changes: Record<string, unknown>): string {
  const statement = JSON.parse(readText('shared/reference/statements/A-C.3-79-L.53.json')) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const target = keys.reduce<Record<string, unknown>>(
      (object, key) => object[key] as Record<string, unknown>,
      statement,
    );
    if (value === undefined) Reflect.deleteProperty(target, last);
    else Object.defineProperty(target, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return JSON.stringify(statement);
}

const index = (id: string) => referenceStatement().requirements.findIndex((requirement) => requirement.id === id);

describe('a statement that is wrong', () => {
  it('is told what a mistyped field, word or kind of document was most likely meant to be', () => {
    const charge = (value: unknown) => changed({ 'requirements.0.charge.servicing': value });
    expect(problemsOf(() => readStatement(changed({ postStartRul: 'months' })))).toContain(
      'postStartRul: is not a known field; did you mean "postStartRule"?',
    );
    expect(
      problemsOf(() => readStatement(changed({ [`requirements.${index('conference')}.servises`]: [] }))),
    ).toContain(`requirements[${index('conference')}].servises: is not a known field; did you mean "services"?`);
    expect(problemsOf(() => readStatement(charge('confrence')))[0]).toContain('Did you mean "conference"?');
    expect(problemsOf(() => readStatement(JSON.stringify({ schema: 'rule153/scenario/1', id: 'x' })))).toEqual([
      'schema: this is a scenario, where a statement is expected; give it with --scenario beside a statement',
    ]);
  });

  it('is refused with every problem at once, each with its path', () => {
    const [session, published] = [index('conference'), index('consultants')];
    const problems = problemsOf(() =>
      readStatement(
        changed({
          currency: 'dollars',
          title: undefined,
          colour: 'red',
          [`requirements.${session}.schedule.every`]: 0,
          [`requirements.${session}.rooms`]: 2,
          [`requirements.${published}.amounts.byYear.0`]: 84000.5,
          'requirements.0.posts.0.grade': 'Band 3F',
          'years.last': 2024,
        }),
      ),
    );
    expect(problems).toEqual(
      expect.arrayContaining([
        'title: is missing; it must be a text',
        expect.stringMatching(/^currency: must be a three-letter currency code.*found "dollars"; write "USD"$/),
        `requirements[${session}].schedule.every: must be a whole number of years, such as 2; found 0`,
        expect.stringMatching(/^years\.last: must not lie before "first"/),
        expect.stringMatching(/^requirements\[0\]\.posts\[0\]\.grade: is not a United Nations grade/),
        `requirements[${session}].rooms: must be a whole number as a string, such as "23"; found 2; put it in quotation marks, "2"`,
        expect.stringMatching(
          new RegExp(
            `^requirements\\[${published}\\]\\.amounts\\.byYear\\[0\\]: must be a decimal string .* not a number; found 84000\\.5; put it in quotation marks, "84000\\.5"$`,
          ),
        ),
        'colour: is not a known field; remove it or correct its name',
      ]),
    );
    expect(problems).toHaveLength(8);
  });

  it('is told which kinds of requirement there are', () => {
    expect(problemsOf(() => readStatement(changed({ 'requirements.0.kind': 'magic' })))[0]).toContain(
      '"post" or "session" or "document"',
    );
  });

  it('is told that a band of another organization needs a category', () => {
    expect(problemsOf(() => readStatement(changed({ 'requirements.0.posts.0.grade': 'Band 3F' })))[0]).toContain(
      'requirements[0].posts[0].grade: is not a United Nations grade; add "category"',
    );
  });

  it.each([
    ['requirements.0.posts.0.__proto__', { polluted: '1' }, 'requirements[0].posts[0].__proto__'],
    ['constructor', { a: '1' }, 'constructor'],
  ])('is refused for the key %s, and nothing is polluted', (path, value, expected) => {
    expect(problemsOf(() => readStatement(changed({ [path]: value })))[0]).toContain(expected);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it.each([
    '1e5',
    '+5',
    '05',
    '1.',
    '.5',
    '1234567890123456789',
    '0.1234567890123',
    ' 5',
    '5 ',
    'NaN',
    'Infinity',
    '',
    '٣',
  ])('is refused for the amount "%s"', (amount) => {
    expect(
      problemsOf(() =>
        readStatement(changed({ [`requirements.${index('consultants')}.amounts.byYear.0`]: amount })),
      )[0],
    ).toContain('must be a decimal string');
  });

  it('never raises anything but a refusal, whatever the JSON', () => {
    const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree')),
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom('requirements', 'kind', 'schedule', '__proto__')),
          tie('tree'),
        ),
      ),
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(
          'requirements',
          'milestones',
          'years',
          'tables',
          'requirements.3',
          'requirements.0.posts',
          'milestones.2.rule',
        ),
        tree,
        (path, value) => {
          const problems = problemsOf(() => readStatement(changed({ [path]: value })));
          expect(problems.every((problem) => problem.length > 5 && problem.length < 600)).toBe(true);
        },
      ),
    );
  });
});

describe('a document as text', () => {
  it('is refused before parsing when it is too large or too deep', () => {
    expect(problemsOf(() => readJson(' '.repeat(MOST_CHARACTERS + 1)))[0]).toContain('at most 9000000');
    expect(problemsOf(() => readJson('['.repeat(100_000)))[0]).toContain('nests deeper than 40 levels');
    expect(readJson(`"${'[{'.repeat(50)}\\"${'['.repeat(50)}"`)).toBeTypeOf('string');
  });

  it('is refused with the place when it is not JSON', () => {
    expect(problemsOf(() => readJson('{"a":'))[0]).toContain('is not JSON');
  });

  it('comes back with the same bytes when read and printed', () => {
    const text = readText('shared/reference/statements/A-C.3-79-L.53.json');
    expect(printStatement(readStatement(text))).toBe(text);
  });

  it('is printed with its fields in the order of the schema, whatever the order in which they were written', () => {
    const statement = JSON.parse(readText('shared/reference/statements/A-C.3-79-L.53.json')) as object;
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(statement).reverse()));
    expect(printStatement(readStatement(reversed))).toBe(readText('shared/reference/statements/A-C.3-79-L.53.json'));
  });

  it('refuses a rate that ends before it begins', () => {
    const card = JSON.parse(readText('shared/reference/rate-cards/l53-identified.json')) as {
      rates: { validTo?: string }[];
    };
    for (const rate of card.rates) rate.validTo = '2025-01-01';
    expect(problemsOf(() => readRateCard(JSON.stringify(card)))).toHaveLength(card.rates.length);
  });
});
