import type { LineFilter } from '../model/line-filter.ts';
import type { OwnLayout } from '../model/table-layout.ts';
import type { EstimatedLine } from '../results/estimate.ts';

/** A line, or what one fund pays of it. */
export type LineOfFund = EstimatedLine & { fund?: string | undefined };

/** What a fund pays of lines: its parts of their amounts, before recosting and after, with its components. */
export function linesOfFund(lines: readonly EstimatedLine[], fund: string): readonly LineOfFund[] {
  return lines.flatMap((line) => {
    const amounts = line.amounts.flatMap((one) => {
      const part = one.funds?.find((own) => own.fund === fund);
      const after = one.recostedFunds?.find((own) => own.fund === fund);
      if (part === undefined && after === undefined) return [];
      const amount = part?.amount ?? 0;
      return [
        {
          year: one.year,
          amount,
          ...(one.recosted !== undefined && { recosted: after?.amount ?? amount }),
          components: one.components.filter((component) => component.fund === fund),
          funds: [{ fund, amount }],
        },
      ];
    });
    return amounts.length === 0 ? [] : [{ ...line, fund, amounts }];
  });
}

/** Lines divided by the funds that pay them; what no fund pays stays as it is. */
export function divideByFund(lines: readonly EstimatedLine[]): readonly LineOfFund[] {
  return lines.flatMap((line): readonly LineOfFund[] => {
    const funds = new Set(line.amounts.flatMap(({ funds: own = [] }) => own.map(({ fund }) => fund)));
    return funds.size === 0 ? [line] : [...funds].flatMap((fund) => linesOfFund([line], fund));
  });
}

/** Lines as a layout takes them: divided by funds where it asks for that, with the sign that it shows. */
export function linesOfLayout(layout: OwnLayout, lines: readonly EstimatedLine[]): readonly LineOfFund[] {
  const own = asksForFunds(layout) ? divideByFund(lines) : lines;
  return layout.sign === 'reversed' ? own.map(reverseSign) : own;
}

const MINUS_ONE = {
  name: 'shown with the opposite sign',
  kind: 'share',
  value: '-1',
  unit: 'times',
  origin: {},
} as const;

function reverseSign(line: LineOfFund): LineOfFund {
  return {
    ...line,
    amounts: line.amounts.map(({ amount, recosted, components, ...one }) => ({
      ...one,
      amount: 0 - amount,
      ...(recosted !== undefined && { recosted: 0 - recosted }),
      components: components.map((component) => ({ ...component, factors: [...component.factors, MINUS_ONE] })),
    })),
  };
}

/** Whether a layout tells apart, or chooses, what funds pay. */
export function asksForFunds({ rows, columns }: Pick<OwnLayout, 'rows' | 'columns'>): boolean {
  const isOfFund = (filters: readonly LineFilter[] = []) => filters.some(({ fund }) => fund !== undefined);
  return (
    rows?.by?.includes('fund') === true ||
    isOfFund(rows?.only) ||
    columns.some((column) => 'only' in column && isOfFund(column.only))
  );
}
