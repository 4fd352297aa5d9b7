import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../shared/engine/estimate.ts';
import { parse } from '../../shared/model/parse.ts';
import { rateCardSchema } from '../../shared/model/rate.ts';
import { statementSchema } from '../../shared/model/statement.ts';
import type { EstimatedLine } from '../../shared/results/estimate.ts';
import { compareWithEngine } from './compare.ts';

type WorkedLine = Record<'section' | 'object' | 'servicing', string> &
  Partial<Record<'line' | 'group' | 'category', string>> & {
    amounts: readonly number[];
    recosted: readonly number[];
    funds?: Record<string, readonly number[]>;
    recostedFunds?: Record<string, readonly number[]>;
  };

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../reference/worked/${name}.json`, import.meta.url), 'utf8'));
const statement = parse(statementSchema, read('statement'));
const card = parse(rateCardSchema, read('rate-card'));
const worked = read('figures') as { years: readonly number[]; lines: readonly WorkedLine[] };
const made = estimate(statement, [card]);

const nameOf = ({ section, object, line = '', group = '', category = '' }: WorkedLine | EstimatedLine) =>
  [section, object, line, group, category].join(' | ');
const tableOf = (number: number) => {
  const table = made.tables.find((one) => one.number === number);
  if (table === undefined) throw new Error(`there is a table ${number}`);
  return table;
};
/** The amounts of lines in a year, from the file. */
const worth = (year: number, isMeant: (line: WorkedLine) => boolean, of: 'amounts' | 'recosted' = 'amounts') =>
  worked.lines.filter(isMeant).reduce((sum, line) => sum + (line[of][worked.years.indexOf(year)] ?? 0), 0);

describe('a statement of everything that the model holds', () => {
  it.each(['amounts', 'recosted'] as const)('has the figures of a program of its own: %s', (of) => {
    const field = of === 'amounts' ? 'amount' : 'recosted';
    const own = made.lines.map((line) => [
      nameOf(line),
      worked.years.map((year) => line.amounts.find((one) => one.year === year)?.[field] ?? 0),
    ]);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(worked.lines.map((line) => [nameOf(line), line[of]])));
  });

  it('divides its lines between funds as that program does, before recosting and after', () => {
    const divided = worked.lines.filter(({ funds }) => funds !== undefined);
    expect(divided.length).toBeGreaterThan(4);
    for (const line of divided) {
      const found = made.lines.find((one) => nameOf(one) === nameOf(line));
      const inYears = (field: 'funds' | 'recostedFunds') =>
        Object.fromEntries(
          Object.keys(line.funds ?? {}).map((fund) => [
            fund,
            worked.years.map(
              (year) =>
                found?.amounts.find((one) => one.year === year)?.[field]?.find((part) => part.fund === fund)?.amount ??
                0,
            ),
          ]),
        );
      expect(inYears('funds')).toEqual(line.funds);
      expect(inYears('recostedFunds')).toEqual(line.recostedFunds);
    }
  });

  it('has the same figures by the implementation from the documentation, which knows no places in recosting', () => {
    const { recosting: _recosting, tables, controls: _controls, ...before } = statement;
    const plain = { ...before, tables: tables.filter(({ of }) => of !== 'layout' && of !== 'posts') };
    expect(compareWithEngine(plain, [card])).toEqual([]);
  });

  it('lays them out by base, category, stage and fund', () => {
    const shown = (line: WorkedLine) => line.servicing !== 'summary-only';
    const changed = (category: string) => worth(2028, (line) => shown(line) && line.category === category);
    const change = changed('technical') + changed('new') + changed('other');
    const base = 1234500 + 88800 + 45600 + 70300 + 500000;
    const recosting = worth(2028, shown, 'recosted') - worth(2028, shown);
    expect(tableOf(4).total).toEqual([
      base,
      changed('technical'),
      changed('new'),
      changed('other'),
      change,
      base + change,
      recosting,
      base + change + recosting,
    ]);
    expect(tableOf(4).percentages?.[0]?.total).toBe('63.1');
    expect(tableOf(3).total[1]).toBe(worth(2028, () => true));
    expect(made.postTables?.[0]?.total).toEqual([6.5, 0, 0, 11, 11, 7.5, 7.5]);
  });

  it('shows two- and three-year recurrences by year up to one period, by fund too', () => {
    const years = worked.years.map(String);
    expect(tableOf(7).columns).toEqual(years);
    expect(made.funds?.columns).toEqual(years);
    expect(made.funds?.thereafter).toBe('From 2037 on, the amounts of 2031 to 2036 repeat every 6 years.');
    expect(made.funds?.total).toEqual(worked.years.map((year) => worth(year, (line) => line.section !== '36')));
  });

  it('asks about the published sum that does not foot, the bound that is nearly missed, and no other sum', () => {
    expect(made.controls).toMatchObject({ compared: 7, agreeing: 6 });
    const asked = made.warnings.map(({ message }) => message).join('\n');
    expect(asked).toContain('774 700 stated (A/EXAMPLE/77, 30), 774 800 computed, a difference of -100.');
    expect(asked).toContain('20 days of it comply, 2028-01-01 to 2028-01-20');
  });
});
