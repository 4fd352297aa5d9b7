import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { fundsText } from '../../../shared/print/funds/text.ts';
import { tablesCsv } from '../../../shared/print/tables/csv.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { makeStyleBook } from '../../../shared/print/workbook/style-book.ts';
import { tableLayoutSchema } from '../../../shared/model/table-layout.ts';
import { charge, item, smallStatement } from '../engine/small-statement.ts';

const layout = parse(tableLayoutSchema, {
  number: 9,
  title: 'Changes',
  of: 'layout',
  shownIn: 'thousands',
  rounding: { to: '100', rule: 'rounded-then-summed' },
  columns: [
    { year: 2030 },
    { id: 'change', title: 'Change', sum: ['2030'], less: ['2030', '2030'] },
    { id: 'percent', title: 'Per cent', percentage: { of: 'change', on: '2030' } },
  ],
});

function made(over: Partial<Statement>) {
  const funds = [
    { id: 'regular-budget', title: 'Regular budget', type: 'regular-budget' as const },
    { id: 'absorbed', title: 'Absorbed', type: 'absorption' as const },
  ];
  const requirements = [
    item('off', '-3', '1000'),
    item('on', '2', '5600', { charge: { ...charge, object: 'Consultants' }, fund: 'absorbed' }),
  ];
  const statement = smallStatement(requirements, { funds, ...over });
  return estimate(parse(statementSchema, { ...statement, tables: [...statement.tables, layout] }), []);
}

describe('amounts below zero', () => {
  it('have a minus unless the statement chooses parentheses', () => {
    expect(tablesText(made({}))).toMatch(/Travel of staff +-3 000/);
    expect(tablesText(made({ negatives: 'minus' }))).toMatch(/Travel of staff +-3 000/);
    const text = tablesText(made({ negatives: 'parentheses' }));
    expect(text).toMatch(/Travel of staff +\(3 000\)/);
    expect(text).not.toMatch(/-\d/);
  });

  it('stand in parentheses in thousands, in percentages and by fund too', () => {
    const estimated = made({ negatives: 'parentheses' });
    expect(tablesText(estimated)).toMatch(/Travel of staff +\(3\.0\) +3\.0 +\(100\.0\)/);
    expect(fundsText(estimated)).toMatch(/Regular budget +\(3 000\)/);
    expect(fundsText(estimated)).toMatch(/Absorbed +\(11 200\)/);
  });

  it('keep their minus in what programs read', () => {
    const [minus, parentheses] = [made({}), made({ negatives: 'parentheses' })];
    expect(tablesCsv(parentheses.tables)).toBe(tablesCsv(minus.tables));
    expect(parentheses.lines).toEqual(minus.lines);
  });

  it('are formats of a workbook, so that its cells stay numbers', () => {
    const book = makeStyleBook();
    book.idOf({ number: { shown: 'amount', negatives: 'parentheses' } });
    expect(book.xml()).toContain('formatCode="0;\\(0\\);&quot;–&quot;"');
  });
});
