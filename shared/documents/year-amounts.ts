import { amountIn } from '../engine/amount-in.ts';
import { countsNet } from '../model/net-of-staff-assessment.ts';
import type { Table } from '../results/estimate.ts';
import type { DocumentInputs } from './document-inputs.ts';
import { allSectionsFigure, cellFigure, columnNames, sectionFigure } from './figure-id.ts';

/** A figure by its name, with its amount. */
type Amount = { figure: string; amount: number };

/** What a year requires, section by section, as the statement sums it up. */
export type YearAmounts = {
  year: number;
  /** The table that shows it, where one does. */
  table?: number;
  /** Net of staff assessment, and with it. */
  net: Amount;
  total: Amount;
  sections: readonly (Amount & { section: string })[];
  assessment: readonly (Amount & { section: string; income?: Amount & { section: string; title: string } })[];
};

/**
 * The years that a statement sums up: those of its summary by section, else its first one. None where its tables have
 * layouts of their own: what they show may not be meant to be added up, such as a budget and a contingency beside it.
 */
export function yearAmounts(inputs: DocumentInputs): readonly YearAmounts[] {
  const { estimate, statement } = inputs;
  const summaries = new Set(statement.tables.filter(({ of }) => of === 'summary').map(({ number }) => number));
  const summary = estimate.tables.find(({ number }) => summaries.has(number));
  if (summary !== undefined) return summary.columnYears.map((_, column) => ofSummary(inputs, summary, column));
  return estimate.tables.some(({ by }) => by !== undefined) ? [] : [amountsOfYear(inputs, statement.years.first)];
}

function ofSummary({ estimate }: DocumentInputs, table: Table, column: number): YearAmounts {
  const name = columnNames(table)[column] ?? '';
  const netted = new Set(estimate.sections.filter((one) => one.netted === true).map(({ number }) => number));
  const rows = table.rows.map(({ section = '', values }, row) => ({
    section,
    figure: cellFigure(table, { row }, name),
    amount: values[column] ?? 0,
  }));
  const income = (table.income ?? []).map(({ section, title, offsets, values }, at) => ({
    section,
    title,
    offsets,
    figure: cellFigure(table, { income: at }, name),
    amount: values[column] ?? 0,
  }));
  const total = { figure: cellFigure(table, 'total', name), amount: table.total[column] ?? 0 };
  const net = table.totalNetOfStaffAssessment;
  return {
    year: table.columnYears[column]?.year ?? 0,
    table: table.number,
    net: net === undefined ? total : { figure: cellFigure(table, 'net', name), amount: net[column] ?? 0 },
    total,
    sections: rows.filter(({ section, amount }) => !netted.has(section) && amount !== 0),
    assessment: rows
      .filter(({ section, amount }) => netted.has(section) && amount !== 0)
      .map((row) => {
        const found = income.find(({ offsets }) => offsets === row.section);
        return { ...row, ...(found !== undefined && { income: found }) };
      }),
  };
}

/** What the lines of a year come to, section by section, whatever its tables show. */
export function amountsOfYear({ estimate, statement }: DocumentInputs, year: number): YearAmounts {
  const sum = (section: string, isNet: boolean) =>
    estimate.lines
      .filter((line) => line.section === section && countsNet(line, estimate.sections) === isNet)
      .reduce((total, line) => total + amountIn(line, year), 0);
  const amounts = (isNet: boolean) =>
    estimate.sections
      .map(({ number }) => ({ section: number, figure: sectionFigure(number, year), amount: sum(number, isNet) }))
      .filter(({ amount }) => amount !== 0);
  const [sections, assessment] = [amounts(true), amounts(false)];
  const net = sections.reduce((total, { amount }) => total + amount, 0);
  const total = assessment.reduce((running, { amount }) => running + amount, net);
  return {
    year,
    net: { figure: allSectionsFigure('net', year), amount: net },
    total: { figure: allSectionsFigure('total', year), amount: total },
    sections,
    assessment: assessment.map((one) => {
      const income = statement.sections.find(({ number }) => number === one.section)?.offsetBy;
      return { ...one, ...(income !== undefined && { income: { ...income, figure: one.figure, amount: one.amount } }) };
    }),
  };
}
