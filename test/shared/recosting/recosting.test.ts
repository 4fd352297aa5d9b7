import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { readStatement } from '../../../shared/model/document-file.ts';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { recostStatement } from '../../../shared/recosting/recost-statement.ts';
import { recostedStatementSchema } from '../../../shared/results/recosting.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { statementAndCards } from '../../oracle/arbitrary/statement.ts';
import { card, charge, common, item, smallStatement, source } from '../engine/small-statement.ts';

type Factor = NonNullable<Statement['recosting']>['factors'][number];

const inflation: Factor = {
  id: 'inflation',
  title: 'Inflation',
  cause: 'inflation',
  years: { first: 2030 },
  value: '1.1',
  source,
};

function recosted(requirements: Statement['requirements'], factors: Factor[], over: Partial<Statement> = {}) {
  return smallStatement(requirements, { recosting: { description: 'after recosting', factors }, ...over });
}

function stagesOf(statement: Statement, cards: Parameters<typeof recostStatement>[1] = []) {
  return recostStatement(statement, cards).lines.map(({ object, before, recosting, after }) => ({
    object,
    before,
    recosting,
    after,
  }));
}

function refusalOf(make: () => unknown): string {
  try {
    make();
    return 'nothing refused';
  } catch (error) {
    return error instanceof Refused ? error.problems.map(({ path, message }) => `${path}: ${message}`).join('\n') : '';
  }
}

describe('recosting', () => {
  it('multiplies the exact sum and rounds it once, so that no rounded figure is rounded again', () => {
    // 3 × 450.50 = 1,351.50, published as 1,400; 1,351.50 × 1.04 = 1,405.56, again 1,400. The published figure × 1.04
    // would be 1,456, so 1,500.
    const statement = recosted([item('a', '3', '450.5')], [{ ...inflation, value: '1.04' }]);
    expect(stagesOf(statement)).toEqual([
      { object: 'Travel of staff', before: [1400, 0, 0], recosting: [0, 0, 0], after: [1400, 0, 0] },
    ]);
  });

  it('takes what one rate is of another, for the share of the amounts that it touches', () => {
    // 1 + 0.6 × (1.1 / 1.05 − 1) = 36/35; 70,000 × 36/35 = 72,000.
    const euro: Factor = {
      ...inflation,
      id: 'euro',
      cause: 'exchange-rate',
      value: undefined,
      before: '1.05',
      after: '1.1',
      share: '0.6',
    };
    const statement = parse(statementSchema, JSON.parse(JSON.stringify(recosted([item('a', '7', '10000')], [euro]))));
    const { lines, factors } = recostStatement(statement, []);
    expect(lines[0]?.after[0]).toBe(72_000);
    expect(factors[0]).toMatchObject({ value: '36', over: '35', because: '1 + 0.6 × (1.1 / 1.05 − 1)' });
    expect(lines[0]?.effects).toEqual([{ of: 'factor', factor: 'euro', amounts: ['2000.00', '0.00', '0.00'] }]);
  });

  it('splits what two factors do together between them, and sums to the difference with what rounding leaves over', () => {
    // 10,000 × 1.1 × 1.2 = 13,200: of 3,200 the one has 10,000 × 0.1 × (1 + 1.2) / 2 = 1,100, the other 2,100.
    const other: Factor = {
      ...inflation,
      id: 'other',
      title: 'Post adjustment',
      cause: 'post-adjustment',
      value: '1.2',
    };
    const { lines } = recostStatement(recosted([item('a', '1', '10000')], [inflation, other]), []);
    expect(lines[0]?.effects.map(({ factor, amounts }) => [factor, amounts[0]])).toEqual([
      ['inflation', '1100.00'],
      ['other', '2100.00'],
    ]);
  });

  it('holds in the budget years that a factor names', () => {
    const yearly = item('a', '1', '1000', { schedule: { every: 1, from: { in: 2030 } } });
    const statement = recosted([yearly], [{ ...inflation, years: { first: 2031, last: 2031 } }]);
    const { columns, lines } = recostStatement(statement, []);
    expect(columns.map(({ label }) => label)).toEqual(['2030', '2031', '2032', '2033 and thereafter']);
    expect(lines[0]?.after).toEqual([1000, 1100, 1000, 1000]);
  });

  it('settles before "thereafter" says that amounts go on', () => {
    const yearly = item('a', '1', '1000', { schedule: { every: 1, from: { in: 2030 } } });
    const { columns, lines } = recostStatement(recosted([yearly], [{ ...inflation, years: { first: 2035 } }]), []);
    expect(columns.map(({ label }) => label)).toEqual(['2030', '2031', '2032', '2033', '2034', '2035 and thereafter']);
    expect(lines[0]?.after.slice(-2)).toEqual([1000, 1100]);
  });

  it('takes shares of recosted amounts, and multiplies a share only by factors that name it', () => {
    // 10,000 → 11,000; a tenth of it is 1,000 → 1,100, and with a scale raised by a half 1,650, 1,700.
    const share = {
      kind: 'share' as const,
      ...common('assessment'),
      charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' as const },
      of: [{ section: '23' }],
      rate: { value: '0.1', basis: 'share' as const, source },
    };
    const scale: Factor = {
      ...inflation,
      id: 'scale',
      cause: 'staff-assessment',
      value: '1.5',
      of: [{ requirement: 'assessment' }],
    };
    const own = [item('a', '1', '10000'), share];
    expect(stagesOf(recosted(own, [inflation])).map(({ after }) => after[0])).toEqual([11_000, 1100]);
    const both = recostStatement(recosted(own, [inflation, scale]), []);
    expect(both.lines.map(({ after }) => after[0])).toEqual([11_000, 1700]);
    // 1,000 → 1,650: the base has 1,000 × 0.1 × (1 + 1.5) / 2 = 125, the scale 1,000 × 0.5 × (1 + 1.1) / 2 = 525.
    expect(both.lines[1]?.effects.map(({ of, amounts }) => [of, amounts[0]])).toEqual([
      ['factor', '525.00'],
      ['shares', '125.00'],
      ['rounding', '50.00'],
    ]);
  });

  it('finds the duty station of sessions, of rows of posts, and of rates of the cards', () => {
    const posts = (id: string, stations: readonly string[]): Statement['requirements'][number] => ({
      kind: 'post',
      ...common(id),
      charge: { ...charge, object: 'Posts' },
      type: 'established',
      effective: { in: 2030 },
      until: { in: 2031 },
      posts: stations.map((dutyStation) => ({
        number: '1',
        grade: 'P-4',
        dutyStation,
        title: 'Officer',
        rate: { value: '100000', currency: 'EUR', basis: 'per year', source },
      })),
      vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }],
    });
    const onCard = item('b', '1', '0', { rate: { code: 'rent', for: { dutyStation: 'Bonn' } } });
    const cards = [
      card('card', [
        {
          code: 'rent',
          for: { dutyStation: 'Bonn' },
          value: '5000',
          currency: 'EUR',
          basis: 'per unit',
          validFrom: '2020-01-01',
          source,
        },
      ]),
    ];
    const statement = recosted(
      [posts('p', ['Bonn', 'Geneva']), onCard],
      [{ ...inflation, of: [{ dutyStation: 'BONN' }] }],
    );
    expect(stagesOf(statement, cards).map(({ object, after }) => [object, after[0]])).toEqual([
      ['Posts', 210_000],
      ['Travel of staff', 5500],
    ]);
  });

  it('rounds documents one by one after they are recosted, where they are rounded alone', () => {
    // 3 × round(2,450 × 1.1 = 2,695) = 3 × 2,700; before, 3 × round(2,450) = 3 × 2,500.
    const documents: Statement['requirements'][number] = {
      kind: 'document',
      ...common('d'),
      charge,
      schedule: { once: { in: 2030 } },
      documents: [
        {
          title: 'Reports',
          stage: 'pre-session',
          number: '3',
          words: '2450',
          languages: '6',
          rate: { value: '1', currency: 'EUR', basis: 'per word', source },
          roundedAlone: true,
        },
      ],
    };
    expect(stagesOf(recosted([documents], [inflation]))[0]).toMatchObject({
      before: [7500, 0, 0],
      after: [8100, 0, 0],
    });
  });

  it('shows every table before, after, and the difference, and leaves the estimate before it as it was', () => {
    const requirements = [item('a', '1', '1234', { charge: { ...charge, section: '5' } }), item('b', '2', '5000')];
    const statement = recosted(requirements, [{ ...inflation, of: [{ section: '23' }] }]);
    const { tables } = recostStatement(statement, []);
    const plain = estimate(smallStatement(requirements), []);
    expect(tables.map(({ before }) => before)).toEqual(plain.tables);
    for (const { before, recosting, after } of tables) {
      expect(after.rows.map(({ section, values }) => [section, ...values])).toEqual(
        before.rows.map(({ section, values }, row) => [
          section,
          ...values.map((value, column) => value + (recosting.rows[row]?.values[column] ?? 0)),
        ]),
      );
    }
    expect(tables[1]?.after.total).toEqual([12_200, 0, 0]);
  });

  it('is a column of a table of the statement’s own layout, before and after beside it', () => {
    const layout: Statement['tables'][number] = {
      number: 4,
      title: 'Own',
      of: 'layout',
      rows: { by: ['section'] },
      columns: [
        { year: 2030, title: '2030 before recosting' },
        { recosting: 2030 },
        { year: 2030, stage: 'after-recosting', id: 'after', title: '2030 after recosting' },
        { id: 'sum', title: 'Sum', sum: ['2030', 'recosting'] },
      ],
    };
    const statement = recosted([item('a', '1', '10000')], [inflation], { tables: [layout] });
    const [table] = estimate(statement, []).tables;
    expect(table?.columns).toEqual(['2030 before recosting', 'Recosting', '2030 after recosting', 'Sum']);
    expect(table?.total).toEqual([10_000, 1000, 11_000, 11_000]);
    expect(recostStatement(statement, []).tables).toEqual([]);
  });

  it('reproduces the budget of a treaty body for 2002 from that for 2001, by one factor', () => {
    // Personnel lines of the trust fund for the Montreal Protocol, 2001 and 2002: each is 3 per cent more, to the
    // dollar.
    const published = JSON.parse(
      readFileSync(new URL('../../reference/published/Montreal-Protocol-1998-2002.json', import.meta.url), 'utf8'),
    ) as { controls: { amounts: Record<string, string>; row?: object }[] };
    const pairs = published.controls.flatMap(({ amounts, row }) => {
      const [from, to] = [amounts['2001'], amounts['2002']];
      return row === undefined || from === undefined || to === undefined || Number(from) === 0 ? [] : [{ from, to }];
    });
    const three = pairs.filter(({ from, to }) => Math.abs(Number(to) / Number(from) - 1.03) < 0.00001);
    expect(three.length).toBeGreaterThanOrEqual(4);
    for (const { from, to } of three) {
      const requirement = item('line', '1', from, { schedule: { in: [2030] } });
      const statement = recosted([requirement], [{ ...inflation, value: '1.03' }], {
        rounding: { to: '1', mode: 'half-up' },
      });
      expect(stagesOf(statement)[0]?.after[0]).toBe(Number(to));
    }
  });

  it('recosts the reference statement for 2026 at 1.032, to the hundred', () => {
    const statement: Statement = {
      ...referenceStatement(),
      recosting: {
        description: 'at 1.032',
        factors: [{ ...inflation, years: { first: 2026, last: 2026 }, value: '1.032' }],
      },
    };
    const { columns, lines } = recostStatement(statement, [referenceCard('l53-identified')]);
    const at = columns.findIndex(({ label }) => label === '2026');
    const after = lines.map(({ object, line, before, after: own }) => [line ?? object, before[at], own[at]]);
    // 798,600 × 1.032 = 824,155.2; 80,500 × 1.032 = 83,076; 21,100: 3,300 + 5 × 3,560 exactly, × 1.032 = 21,775.2;
    // 306,500 × 1.032 = 316,308.
    expect(after).toEqual(
      expect.arrayContaining([
        ['Documentation services', 798_600, 824_200],
        ['Interpretation services', 80_500, 83_100],
        ['Grants and contributions', 21_100, 21_800],
        ['Travel of staff', 306_500, 316_300],
      ]),
    );
  });

  it('is asked about where a factor multiplies nothing, and says what no factor multiplies', () => {
    const statement = recosted(
      [item('a', '1', '10000'), item('b', '1', '500', { charge: { ...charge, object: 'Consultants' } })],
      [
        { ...inflation, of: [{ object: 'Travel of staff' }] },
        { ...inflation, id: 'nowhere', title: 'Nowhere', of: [{ dutyStation: 'Atlantis' }] },
      ],
    );
    const { warnings } = estimate(statement, []);
    expect(warnings.filter(({ code }) => /recost/.test(code)).map(({ severity, code }) => [severity, code])).toEqual([
      ['note', 'not-recosted'],
      ['query', 'recosting-of-nothing'],
    ]);
  });

  it('changes nothing without factors, and says so', () => {
    const { lines, warnings } = recostStatement(smallStatement([item('a', '1', '10000')]), []);
    expect(lines.map(({ before, after }) => [before[0], after[0]])).toEqual([[10_000, 10_000]]);
    expect(warnings[0]?.message).toContain('has no factors of recosting');
  });

  it('is refused with what it names and there is not', () => {
    const unknown = recosted([item('a', '1', '1')], [{ ...inflation, of: [{ requirement: 'aa' }, { section: '99' }] }]);
    expect(refusalOf(() => estimate(unknown, []))).toBe(
      [
        'recosting.factors[0].of[0].requirement: there is no requirement "aa" in this statement. Did you mean "a"?',
        "recosting.factors[0].of[1].section: section 99 is not in the statement's list of sections (5, 23, 36)",
      ].join('\n'),
    );
    for (const wrong of [
      { value: undefined },
      { before: '1.1' },
      { value: '0' },
      { value: '1.1', before: '1', after: '2' },
      { share: '1.5' },
    ])
      expect(
        refusalOf(() => parse(statementSchema, JSON.parse(JSON.stringify(recosted([], [{ ...inflation, ...wrong }]))))),
      ).toContain('recosting.factors[0]');
  });

  it('loses with a dropped requirement the factors that meant it alone', () => {
    const factors: Factor[] = [inflation, { ...inflation, id: 'own', of: [{ requirement: 'b' }] }];
    const statement = recosted([item('a', '1', '10000'), item('b', '1', '500')], factors);
    const dropped = recostStatement(
      statement,
      [],
      [
        {
          schema: 'rule153/scenario/1',
          id: 'less',
          title: 'Without b',
          base: { statement: statement.symbol },
          changes: [{ kind: 'drop-requirement', id: 'b', requirement: 'b' }],
        },
      ],
    );
    expect(dropped.factors.map(({ id }) => id)).toEqual(['inflation']);
    expect(dropped.total.after[0]).toBe(11_000);
  });

  it('is, cell by cell, what it was before and recosting together, explained to the cent, in any order of requirements', () => {
    let seen = 0;
    fc.assert(
      fc.property(statementAndCards, ({ statement, cards }) => {
        if (statement.recosting === undefined) return;
        let result;
        try {
          result = recostStatement(statement, cards);
        } catch (error) {
          if (error instanceof Refused) return;
          throw error;
        }
        seen += 1;
        expect(recostedStatementSchema.parse(result)).toEqual(result);
        for (const { before, recosting, after, effects } of [...result.lines, result.total, result.net]) {
          expect(before.map((amount, column) => amount + (recosting[column] ?? 0))).toEqual(after);
          const cents = recosting.map((_, column) =>
            effects.reduce((sum, { amounts }) => sum + BigInt((amounts[column] ?? '0').replace('.', '')), 0n),
          );
          expect(cents).toEqual(recosting.map((amount) => BigInt(amount) * 100n));
        }
        for (const { before, recosting, after } of result.tables)
          expect(before.total.map((amount, column) => amount + (recosting.total[column] ?? 0))).toEqual(after.total);
        const reversed = { ...statement, requirements: [...statement.requirements].reverse() };
        expect(recostStatement(reversed, cards)).toEqual(result);
      }),
      { numRuns: 60, seed: 153 },
    );
    expect(seen).toBeGreaterThan(8);
  });
});

describe('the example of recosting', () => {
  it('has the figures worked out on paper', () => {
    const statement = readStatement(readFileSync(new URL('../../../examples/recosting.json', import.meta.url), 'utf8'));
    const { lines } = recostStatement(statement, []);
    // 80,000 × 1.03 × 36/35 = 84,754.29; 21,000 × 1.03 × 36/35 = 22,248; 12 per cent of 84,800 = 10,176, and × 1.02
    // from 2028 on = 10,379.52.
    expect(lines.map(({ before, after }) => [before, after])).toEqual([
      [
        [80_000, 80_000, 80_000],
        [84_800, 84_800, 84_800],
      ],
      [
        [21_000, 21_000, 21_000],
        [22_200, 22_200, 22_200],
      ],
      [
        [9600, 9600, 9600],
        [10_200, 10_400, 10_400],
      ],
    ]);
  });
});
