import { kindOf } from '../requirements/index.ts';
import { fitsOne } from '../model/line-filter.ts';
import { describeSelector } from '../model/line-selector.ts';
import type { Statement } from '../model/statement.ts';
import { type Warning, query } from '../model/warning.ts';
import { divideCharge } from '../model/charge.ts';
import { namesOfBase } from './lay-out-rows.ts';
import { makeRowOrder } from './order-rows.ts';

/**
 * Base amounts that no table shows, and requirements of no category in tables of changes by category: both would be
 * missing in silence.
 */
export function checkTableBases(statement: Statement): readonly Warning[] {
  return [...hiddenBases(statement), ...withoutCategory(statement)];
}

function hiddenBases(statement: Statement): readonly Warning[] {
  const { bases = [], tables: layouts } = statement;
  const { chainOf } = makeRowOrder(statement);
  return bases.flatMap(({ id, title, amounts }): readonly Warning[] => {
    const showing = layouts
      .filter((layout) => layout.of === 'layout')
      .filter(({ columns }) => columns.some((column) => 'base' in column && column.base === id));
    if (showing.length === 0)
      return [
        {
          severity: 'query',
          code: 'base-in-no-table',
          message: `The base "${title}" stands in no table. Add a column of it, or leave it out.`,
        },
      ];
    const hidden = amounts.filter((one) =>
      showing.every((layout) => !fitsOne(namesOfBase(one, layout, statement), layout.rows?.only, chainOf)),
    );
    // A filter by servicing leaves out an amount that names none, which would otherwise fit.
    const lacksServicing = (one: (typeof amounts)[number]) =>
      one.servicing === undefined &&
      showing.some((layout) =>
        fitsOne(
          namesOfBase(one, layout, statement),
          layout.rows?.only?.map(({ servicing: _servicing, ...filter }) => filter),
          chainOf,
        ),
      );
    return hidden.slice(0, 20).map((one): Warning => ({
      severity: 'query',
      code: 'base-in-no-table',
      message:
        `${one.amount} of ${describeSelector(one)} of the base "${title}" stand in no table that shows it.` +
        (lacksServicing(one) ? ' Rows are shown by servicing there, and the amount names none: give it one.' : ''),
    }));
  });
}

/** In a table that shows changes by category, what names none falls into no column. */
function withoutCategory(statement: Statement): readonly Warning[] {
  const { chainOf } = makeRowOrder(statement);
  const changing = statement.tables.filter(
    (layout) => layout.of === 'layout' && layout.columns.some((column) => 'changes' in column),
  );
  return statement.requirements.flatMap((requirement): readonly Warning[] => {
    const charges = kindOf(requirement)
      .charges(requirement)
      .map(({ charge }) => divideCharge(charge, requirement, statement.sections));
    const tables = changing.filter(
      (layout) =>
        layout.of === 'layout' &&
        charges.some((charge) => charge.category === undefined && fitsOne(charge, layout.rows?.only, chainOf)),
    );
    const [first] = tables;
    if (first === undefined) return [];
    return [
      query(
        'no-category',
        requirement,
        `${requirement.title} names no category of change, so that its amounts stand in no column of changes of ` +
          `Table ${first.number}. Name its "category".`,
      ),
    ];
  });
}
