import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/results/estimate.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { countMoved, makeSheet } from '../../../web/estimates/sheet/make-sheet.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

const statement = referenceStatement();
const { tables } = estimate(statement, [referenceCard('l53-identified')]);
const table = (number: number): Table => tables.find((one) => one.number === number) ?? (tables[0] as Table);

describe('a table as the page shows it', () => {
  it('has the rows and columns of the printed one, with sections by number and title', () => {
    const { columns, rows } = makeSheet(statement, table(1));
    expect(columns.map(({ label }) => label)).toEqual([
      '2025',
      '2026',
      '2027',
      '2028',
      '2030 and biennially thereafter',
    ]);
    expect(rows.slice(0, 4).map(({ kind, level, number, title }) => [kind, level, number, title])).toEqual([
      ['heading', 0, 'Section 2', 'General Assembly and Economic and Social Council affairs and conference management'],
      ['heading', 1, undefined, 'Other staff costs'],
      ['row', 2, undefined, 'Documentation services'],
      ['row', 2, undefined, 'Interpretation services'],
    ]);
    expect(rows[3]?.cells.map(({ text }) => text)).toEqual([
      '–',
      '80\u202f500',
      '161\u202f000',
      '320\u202f000',
      '161\u202f000',
    ]);
  });

  it('ends with the total, in the summary also net and with the income', () => {
    expect(
      makeSheet(statement, table(3))
        .rows.map(({ kind }) => kind)
        .slice(-3),
    ).toEqual(['total', 'net', 'income']);
  });

  it('gives every row a key of its own', () => {
    for (const one of tables) {
      const keys = makeSheet(statement, one).rows.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('marks what moved against another estimate, and counts it', () => {
    const before = table(1);
    const after = { ...before, total: before.total.with(0, 1) };
    const sheet = makeSheet(statement, after, before);
    expect(countMoved(sheet)).toBe(1);
    expect(sheet.rows.at(-1)?.cells[0]?.moved).toMatchObject({ before: 69_800, after: 1 });
    expect(countMoved(makeSheet(statement, before))).toBe(0);
  });
});
