import * as fc from 'fast-check';
import type { DocumentContent, Grid, GridCell, Paragraph } from '../../../shared/footing/document-content.ts';

// Documents whose figures agree, made at random, and ways to make one figure of them wrong.

export type Made = {
  years: readonly number[];
  sections: readonly { section: string; items: readonly { label: string; values: readonly number[] }[] }[];
  withRowTotals: boolean;
  withText: boolean;
  separator: ' ' | ',' | '\u00a0' | '\u2009';
};

const objects = [
  'Other staff costs',
  'Consultants',
  'Travel of staff',
  'Contractual services',
  'Furniture and equipment',
];

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 101, max: 99_999 }).map((hundreds) => hundreds * 100) },
);

/** Two to four sections, each with two lines or more. */
export const madeDocument: fc.Arbitrary<Made> = fc.integer({ min: 2, max: 5 }).chain((columns) => {
  const values = fc.array(amount, { minLength: columns, maxLength: columns });
  const item = (at: number) => values.map((own) => ({ label: objects[at] ?? 'Posts', values: own }));
  const items = fc
    .integer({ min: 2, max: objects.length })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => item(at))));
  const sections = fc
    .subarray(['2', '8', '16', '28', '29C', '34'], { minLength: 2, maxLength: 4 })
    .chain((names) => fc.tuple(...names.map((section) => items.map((own) => ({ section, items: own })))));
  return fc.record({
    years: fc.constant(Array.from({ length: columns }, (_, at) => 2026 + at)),
    sections,
    withRowTotals: fc.boolean(),
    withText: fc.boolean(),
    separator: fc.constantFrom(' ' as const, ',' as const, '\u00a0' as const, '\u2009' as const),
  });
});

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

function printFigure(value: number, separator = ' '): string {
  if (value === 0) return '–';
  const digits = String(Math.abs(value)).replace(/\B(?=(?:\d{3})+$)/g, separator);
  return value < 0 ? `(${digits})` : digits;
}

/**
 * The document: a detailed table with subtotals, a summary of the first year with staff assessment, and sentences that
 * repeat amounts.
 */
export function contentOf({ years, sections, withRowTotals, withText, separator }: Made): DocumentContent {
  const row = (label: string, values: readonly number[]): readonly GridCell[] =>
    [
      label,
      ...[...values, ...(withRowTotals ? [sumOf(values)] : [])].map((value) => printFigure(value, separator)),
    ].map((text) => ({ text }));
  const sums = (items: readonly { values: readonly number[] }[]) =>
    years.map((_, at) => sumOf(items.map(({ values }) => values[at] ?? 0)));
  const heads = ['Budget section', ...years.map(String), ...(withRowTotals ? ['Total'] : [])];
  const detail: Grid = {
    kind: 'grid',
    rows: [
      heads.map((text) => ({ text })),
      ...sections.flatMap(({ section, items }) => [
        [{ text: `Section ${section}, Programme ${section}` }],
        ...items.map(({ label, values }) => row(label, values)),
        row(`Subtotal, section ${section}`, sums(items)),
      ]),
      row('Total', sums(sections.flatMap(({ items }) => items))),
    ],
  };
  const first = sections.map(({ section, items }) => ({ section, value: sums(items)[0] ?? 0 }));
  const net = sumOf(first.map(({ value }) => value));
  const assessment = 81_300;
  const summary: Grid = {
    kind: 'grid',
    rows: [
      [{ text: 'Budget section' }, { text: String(years[0]) }],
      ...first.map(({ section, value }) => [
        { text: `Section ${section}, Programme ${section}` },
        { text: printFigure(value, separator) },
      ]),
      [{ text: 'Section 36, Staff assessment' }, { text: printFigure(assessment, separator) }],
      [{ text: 'Total, including staff assessment' }, { text: printFigure(net + assessment, separator) }],
    ],
  };
  const dollars = (value: number) => `$${printFigure(value, ',')}`;
  const text = [
    `12. The requirements for ${years[0]}, in the amount of ${dollars(net)}, would arise under the following sections:`,
    ...first.map(
      ({ section, value }, at) => `(${'abcdef'[at]}) Section ${section}, Programme ${section} (${dollars(value)});`,
    ),
    `13. An additional amount of ${dollars(assessment)} would be required under section 36, Staff assessment, to be offset by an equivalent amount of ${dollars(assessment)} under income section 1, Income from staff assessment.`,
    `14. The implications amount to ${dollars(net + assessment)}, as shown in table 2.`,
  ];
  const lines = (texts: readonly string[]): Paragraph[] => texts.map((one) => ({ kind: 'paragraph', text: one }));
  const isPrintable = first.every(({ value }) => value > 0);
  return {
    blocks: [
      ...lines(['Table 1', 'Requirements by section', '(United States dollars)']),
      detail,
      ...lines(['Table 2', 'Summary', '(United States dollars)']),
      summary,
      ...lines(withText && isPrintable ? text : []),
    ],
  };
}

export type FaultKind = 'changed-digit' | 'transposed' | 'dropped-digit' | 'extra-digit' | 'sign' | 'dash';
export const faultKinds: readonly FaultKind[] = [
  'changed-digit',
  'transposed',
  'dropped-digit',
  'extra-digit',
  'sign',
  'dash',
];

/** A figure as somebody would misprint it; undefined where the kind does not change it. */
export function misprint(printed: string, kind: FaultKind, at: number): string | undefined {
  const digits = printed.replace(/\D/g, '');
  if (digits === '') return kind === 'dash' ? '7 300' : undefined;
  const place = at % digits.length;
  const replaced = {
    'changed-digit': `${digits.slice(0, place)}${(Number(digits[place]) + 3) % 10}${digits.slice(place + 1)}`,
    transposed: `${digits.slice(0, place)}${digits[place + 1] ?? ''}${digits[place] ?? ''}${digits.slice(place + 2)}`,
    'dropped-digit': `${digits.slice(0, place)}${digits.slice(place + 1)}`,
    'extra-digit': `${digits.slice(0, place)}4${digits.slice(place)}`,
    sign: `-${digits}`,
    dash: '–',
  }[kind];
  if (replaced === '–') return replaced;
  // Without its first digit a figure may begin with noughts, which nobody prints.
  if (/^-?0/.test(replaced)) return undefined;
  const value = Number(replaced);
  return value === 0 || value === Number(digits) ? undefined : printFigure(value);
}
