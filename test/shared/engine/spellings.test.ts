import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { readStatement } from '../../../shared/model/document-file.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { card, charge, common, item, rate, smallStatement, source } from './small-statement.ts';

const twoItems = (object: string, line?: string) =>
  smallStatement([
    item('a', '1', '10000', { charge: { ...charge, object: 'Équipe travel of staff', line: 'First label' } }),
    item('b', '1', '20000', { charge: { ...charge, object, line: line ?? 'First label' } }),
  ]);
const rows = (statement: Statement) =>
  estimate(statement, []).tables[1]?.rows.map(({ object, line, values }) => [object, line, values[0]]);

describe('two spellings of one name', () => {
  it.each([
    ['a no-break space', 'Équipe\u00a0travel of staff'],
    ['decomposed letters', 'E\u0301quipe travel of staff'],
    ['another case', 'ÉQUIPE Travel of Staff'],
    ['two spaces', 'Équipe  travel of staff'],
  ])('are one line, in the spelling of the first id: %s', (_, object) => {
    const statement = twoItems(object, 'FIRST\u00a0label');
    const one = [['Équipe travel of staff', 'First label', 30_000]];
    expect(rows(statement)).toEqual(one);
    expect(rows({ ...statement, requirements: [...statement.requirements].reverse() })).toEqual(one);
  });

  it('are one line for shares, rates, duty stations and grades', () => {
    const posts: Requirement = {
      kind: 'post',
      ...common('posts'),
      charge: { ...charge, object: 'Posts' },
      type: 'established',
      effective: { in: 2030 },
      posts: [{ number: '2', grade: 'p-3', dutyStation: 'New\u00a0York', title: 'Officer' }],
    };
    const share: Requirement = {
      kind: 'share',
      ...common('share'),
      charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' },
      of: [{ section: '23', object: 'POSTS' }],
      rate: rate('0.1'),
    };
    const office = {
      ...item('office', '1', '500'),
      quantity: { posts: ['posts'], dutyStation: 'new york', when: 'once' },
    };
    const { schedule: _, ...counted } = office as Requirement & { schedule?: unknown };
    const costs = card('costs', [
      {
        code: 'standard-cost',
        for: { grade: 'P-3', dutyStation: 'New York' },
        value: '100000',
        currency: 'EUR',
        basis: 'per year',
        validFrom: '2020-01-01',
        source,
      },
    ]);
    const vacancyFactors = [{ category: 'professional' as const, yearOfPost: 1, factor: '0', source }];
    const made = estimate(smallStatement([posts, share, counted as Requirement], { vacancyFactors }), [costs]);
    expect(made.lines.map(({ object, amounts }) => [object, amounts[0]?.amount])).toEqual([
      ['Posts', 200_000],
      ['Travel of staff', 1_000],
      ['Staff assessment', 20_000],
    ]);
    expect(made.posts.map(({ grade }) => grade)).toEqual(['p-3']);
  });
});

describe('names that only look alike', () => {
  const queries = (statement: Statement) =>
    estimate(statement, [])
      .warnings.filter(({ code }) => code === 'look-alike-names')
      .map(({ message }) => message);

  it('are two lines and a query that names both and the letter', () => {
    const statement = twoItems('Équipe travel \u043ef staff');
    expect(rows(statement)).toHaveLength(2);
    expect(queries(statement)).toEqual([
      '"Équipe travel of staff" and "Équipe travel \u043ef staff" look alike but are different names (U+043E only look like Latin letters), so that what belongs together stands apart. Write one of them everywhere.',
    ]);
    expect(queries(twoItems('ÉQUIPE travel of staff'))).toEqual([]);
  });

  it('are asked about where alphabets mix in one word, and not where a whole word is of another', () => {
    expect(
      queries(smallStatement([item('a', '1', '1', { charge: { ...charge, object: 'P\u043ests' } })])),
    ).toHaveLength(1);
    expect(queries(smallStatement([item('a', '1', '1', { charge: { ...charge, object: 'сессия' } })]))).toEqual([]);
  });
});

it('refuses a name with a mark that no reader sees, by the name of the mark', () => {
  const statement = smallStatement([item('a', '1', '1', { charge: { ...charge, object: 'Po\u200bsts' } })]);
  const read = () => readStatement(JSON.stringify(statement));
  expect(read).toThrow(Refused);
  expect(read).toThrow(
    'requirements[0].charge.object: must hold no invisible marks, such as U+200B (zero-width space)',
  );
  const earlier = JSON.stringify({ ...statement, schema: 'rule153/statement/1' });
  expect(readStatement(earlier).requirements[0]).toMatchObject({ charge: { object: 'Posts' } });
});
