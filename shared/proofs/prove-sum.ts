import { defined } from '../canonical/defined.ts';
import { columnPosition } from '../engine/compare-controls.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import { layoutColumns } from '../explanations/estimated-layout.ts';
import { explainTotal, type TotalReference } from '../explanations/explain-total.ts';
import type { EstimatedLine, Table } from '../results/estimate.ts';
import type { ProofQuestion } from '../results/proof.ts';
import type { Addend, TotalExplanation } from '../results/total-explanation.ts';
import { afterRecosting, proveStages } from './after-recosting.ts';
import { type ProofContext, type ProofStep, step } from './proof-context.ts';
import { rowText } from '../print/row-text.ts';
import { amountText, listText, signedDecimal } from './proof-text.ts';
import { findLines, proveFigure } from './prove-figure.ts';

/** How deep sums of sums are followed: a total, its rows, the columns that one adds up, the lines behind one. */
const SUMS_DEEP = 8;

/** A sum of a table, or a cell of one: what is added up, each opened down to its figures. */
export function proveSum(context: ProofContext, reference: TotalReference, depth = 0): ProofStep {
  const explained = explainTotal(context.estimate, reference);
  const explanation = { ...explained, basis: basisOf(context, reference, explained.basis) };
  const label = sumLabel(explanation, reference);
  const isOpened = depth < SUMS_DEEP && context.room.sums > 0;
  context.room.sums -= 1;
  const children = isOpened
    ? explanation.addends.map((addend, position) =>
        proveAddend(context, { explanation, reference }, addend, position, depth),
      )
    : [];
  return step({
    opened: isOpened,
    kind: 'sum',
    label,
    sentence: sumSentence(explanation, label),
    amount: explanation.amount,
    unit: explanation.currency,
    ...defined({ value: explanation.percent ?? undefined }),
    question: questionOfSum(reference),
    children: [...children, ...(isOpened ? roundingOf(explanation) : [])],
  });
}

type Asked = { explanation: TotalExplanation; reference: TotalReference };

function proveAddend(
  context: ProofContext,
  { explanation, reference }: Asked,
  addend: Addend,
  position: number,
  depth: number,
): ProofStep {
  const { table: number, year, net: _net, ...names } = reference;
  const deeper = (next: Omit<TotalReference, 'table'>) => proveSum(context, { table: number, ...next }, depth + 1);
  const table = context.estimate.tables.find((one) => one.number === number);
  if (table === undefined) return amountStep(addend);
  switch (explanation.sumOf) {
    case 'total-less-section':
      return position === 0
        ? deeper({ year })
        : takenOff(addend, deeper({ year, section: nettedSection(context, addend, table, year) }));
    case 'columns':
    case 'percentage': {
      const column = table.columnYears[partsOf(context, table, reference)[position] ?? -1];
      if (column === undefined) return amountStep(addend);
      const child = deeper({ ...names, column: column.id ?? column.label });
      return child.amount === addend.amount ? child : takenOff(addend, child);
    }
    case 'base':
      return amountStep(addend);
    case 'rows':
    case 'lines':
      return proveRow(context, { explanation, reference }, addend, table, deeper);
  }
}

function proveRow(
  context: ProofContext,
  { explanation, reference }: Asked,
  addend: Addend,
  table: Table,
  deeper: (next: Omit<TotalReference, 'table'>) => ProofStep,
): ProofStep {
  const { year = reference.year } = explanation;
  const { section, object, line, group, fund } = addend;
  if (explanation.sumOf === 'rows' && table.by !== undefined)
    return deeper({
      ...defined({ column: reference.column, year: reference.year, section, object, line, group, fund }),
    });
  if (explanation.sumOf === 'rows' && object === undefined) return deeper(defined({ year, section }));
  if (year === undefined) return amountStep(addend);
  const lines = linesOf(context, addend, year);
  const [only] = lines;
  if (only === undefined) return amountStep(addend);
  if (lines.length > 1)
    return step({
      ...amountStep(addend),
      sentence: `${rowText(addend)}: ${amountText(addend.amount)}, the sum of ${lines.length} lines.`,
      children: lines.map((one) => proveFigure(context, { line: one, year })),
    });
  const figure = proveFigure(context, { line: only, year });
  if (figure.amount === addend.amount) return figure;
  if (figure.amount === -addend.amount) return asReceived(addend, figure);
  if (fund !== undefined) return paidByFund(addend, figure, fund);
  const { kind } = table.columnYears.find(({ id, label }) => (id ?? label) === reference.column) ?? {};
  return inOtherStage(context, figure, { line: only, year, isDifference: kind === 'recosting' });
}

/** A figure with the opposite sign: income as it is received. */
function asReceived(addend: Addend, figure: ProofStep): ProofStep {
  const sentence = `${rowText(addend)}: ${amountText(addend.amount)}, shown with the opposite sign.`;
  return step({ ...amountStep(addend), sentence, children: [figure] });
}

/** What one of several funds pays of a figure: beside the whole of it. */
function paidByFund(addend: Addend, figure: ProofStep, fund: string): ProofStep {
  return step({
    ...amountStep(addend),
    sentence: `${rowText(addend)}: of ${amountText(figure.amount ?? 0)} the fund "${fund}" pays ${amountText(addend.amount)}.`,
    children: [figure],
  });
}

/** An amount after recosting, or what recosting adds: between the figures before it and after it. */
function inOtherStage(
  context: ProofContext,
  figure: ProofStep,
  { line, year, isDifference }: { line: EstimatedLine; year: number; isDifference: boolean },
): ProofStep {
  const after = afterRecosting(context);
  const figures =
    after === undefined ? [figure] : [figure, proveAfter({ ...context, estimate: after.estimate }, line, year)];
  return proveStages(context, { line, year, isDifference, figures });
}

/** The same line as it is after recosting, with the factors of recosting among those of its components. */
function proveAfter(context: ProofContext, line: EstimatedLine, year: number): ProofStep {
  const [own] = context.estimate.lines.filter((one) => lineKey(one) === lineKey(line));
  if (own === undefined) throw new Error(`the line of section ${line.section} is not there after recosting`);
  const { question: _question, ...figure } = proveFigure(context, { line: own, year });
  return figure;
}

/**
 * The lines of a row that show its amount in a year: of lines of the same names the one that comes to it, or all of
 * them where they do so together.
 */
function linesOf(context: ProofContext, addend: Addend, year: number): readonly EstimatedLine[] {
  const { section, object, line, servicing, group, category } = addend;
  const named = findLines(context, defined({ section, object, line, servicing, group, category })).filter(
    (one) => line !== undefined || one.line === undefined,
  );
  if (named.length < 2) return named;
  const amountOf = (one: EstimatedLine) => one.amounts.find((amount) => amount.year === year)?.amount ?? 0;
  const single = named.filter((one) => amountOf(one) === addend.amount);
  return single.length === 1 ? single : named;
}

function amountStep(addend: Addend): ProofStep {
  const name = addend.section === undefined ? addend.title : rowText(addend);
  return step({
    kind: 'amount',
    label: name === '' ? addend.title : name,
    sentence: `${addend.title}: ${amountText(addend.amount)}.`,
    amount: addend.amount,
    sources: addend.source ?? [],
  });
}

function takenOff({ title, amount }: Addend, section: ProofStep): ProofStep {
  return step({
    kind: 'amount',
    label: title,
    sentence: `${title}: ${amountText(amount)}.`,
    amount,
    children: [section],
  });
}

/** The section whose total is taken off, by its amount among those that the statement nets. */
function nettedSection({ estimate }: ProofContext, { amount }: Addend, table: Table, year: number | undefined): string {
  const position = table.columnYears.findIndex((column) => column.year === year);
  const netted = estimate.sections.filter((section) => section.netted === true).map(({ number }) => number);
  const row = table.rows.find(({ section = '', values }) => netted.includes(section) && values[position] === -amount);
  return row?.section ?? netted[0] ?? '';
}

/** The columns that a cell adds up, or that a percentage divides, by position. */
function partsOf({ estimate }: ProofContext, table: Table, { column, year }: TotalReference): readonly number[] {
  const wanted = column ?? String(year ?? '');
  const percent = table.percentages?.find(({ id, label }) => id === wanted || label === wanted);
  if (percent !== undefined) {
    const layout = estimate.layouts?.tables
      .find((one) => one.number === table.number)
      ?.columns.find((one) => 'percentage' in one && one.id === percent.id);
    if (layout === undefined || !('percentage' in layout)) return [];
    return [layout.percentage.of, layout.percentage.on].map((id) => columnPosition(table, id) ?? -1);
  }
  const position = columnPosition(table, wanted) ?? -1;
  return (layoutColumns(estimate, table)[position]?.terms ?? []).map((term) => term.column);
}

function roundingOf({ rounding, amount }: TotalExplanation): readonly ProofStep[] {
  if (rounding === undefined) return [];
  return [
    step({
      kind: 'rounding',
      label: 'Rounding',
      sentence: `The sum is rounded by itself, which adds ${signedDecimal(rounding)}.`,
      value: rounding,
      amount,
    }),
  ];
}

function sumLabel(explanation: TotalExplanation, { net }: TotalReference): string {
  const { table, column, title, section, object, line, group, fund } = explanation;
  const row = rowText(defined({ section, object, line, group, fund }));
  const what = title ?? (net === true ? 'Total net of staff assessment' : row === '' ? 'Total' : row);
  return `Table ${table.number}, ${what}, ${column}`;
}

/** At which prices a column is: before recosting as all others, after it, or what lies between. */
function basisOf({ estimate, recosting }: ProofContext, { table, column }: TotalReference, basis: string): string {
  const columns = estimate.tables.find(({ number }) => number === table)?.columnYears ?? [];
  const { kind } = columns.find(({ id, label }) => (id ?? label) === column) ?? {};
  if (kind === 'recosting') return 'recosting';
  return kind === 'after-recosting' ? (recosting?.description ?? 'after recosting') : basis;
}

function sumSentence(explanation: TotalExplanation, label: string): string {
  const { amount, addends, currency, basis, sumOf, percent } = explanation;
  const amounts = addends.map((addend) => amountText(addend.amount));
  const made = {
    rows: addends.length === 1 ? 'that of its one row' : `the sum of ${addends.length} rows`,
    lines: addends.length === 1 ? 'that of its one line' : `the sum of ${addends.length} lines`,
    columns: `what ${addends.length} columns come to`,
    base: 'what its base has',
    'total-less-section': `the total less staff assessment`,
    percentage: '',
  }[sumOf];
  if (sumOf === 'percentage')
    return (
      `${label}: ${percent === undefined || percent === null ? 'no percentage' : `${percent} per cent`}, ` +
      `${amounts[0] ?? ''} of ${amounts[1] ?? ''}.`
    );
  const head = `${label}: ${amountText(amount)} ${currency} (${basis})`;
  if (addends.length === 0) return `${head}: nothing falls into it.`;
  if (addends.length === 1) return `${head} is ${made}.`;
  return `${head} is ${made}: ${listText(amounts)}. Each is rounded before it is added.`;
}

function questionOfSum(reference: TotalReference): ProofQuestion {
  const { table, year, section, net, column, group, object, line, fund, sum } = reference;
  return { table, ...(net === true && { net }), ...defined({ year, section, column, group, object, line, fund, sum }) };
}
