import type { Statement } from '../model/statement.ts';

type Laid = Pick<Statement, 'tables' | 'years' | 'sections'>;

/**
 * A statement of which only one stage is shown: tables that show stages of recosting themselves are left out, and so
 * are published figures, which are of both.
 */
export function withoutStages<S extends Laid>(statement: S): Omit<S, 'controls'> & Laid & { controls: never[] } {
  const tables = statement.tables.filter((layout) => !hasStages(layout));
  const [first] = statement.tables;
  const left = tables.length > 0 || first === undefined ? tables : [summaryOf(first.number, statement)];
  return { ...statement, tables: left, controls: [] };
}

/** A statement has at least one table; one that has nothing but stages is estimated with a summary in its place. */
function summaryOf(number: number, { years: { first }, sections }: Laid): Statement['tables'][number] {
  return { number, title: sections[0]?.title ?? '', of: 'summary', years: [first] };
}

/** Whether a table shows stages of recosting. */
export function hasStages(layout: Statement['tables'][number]): boolean {
  return (
    layout.of === 'layout' &&
    layout.columns.some((column) => 'recosting' in column || ('stage' in column && column.stage !== undefined))
  );
}
