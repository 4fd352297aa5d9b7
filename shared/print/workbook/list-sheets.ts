import { compareTexts } from '../../canonical/compare-texts.ts';
import type { Source } from '../../model/source.ts';
import type { Statement } from '../../model/statement.ts';
import type { Estimate } from '../../results/estimate.ts';
import { address, type Cell } from './cell.ts';
import { headCells, titleRows } from './heads.ts';
import { sourcesText } from './inputs-sheet.ts';
import { headRow } from './place-components.ts';
import type { Sheet } from './sheet.ts';

const wrapped = { wrap: true } as const;

/** The annex of posts. */
export function postsSheet({ posts }: Estimate): Sheet {
  const rows = posts.map(({ effectivePrecision, effective, from = {}, ...post }) => [
    post.count,
    post.grade,
    post.dutyStation,
    post.title,
    post.subprogramme ?? '',
    post.type,
    post.action ?? 'establish',
    effectivePrecision === 'year' ? effective.slice(0, 4) : effective,
    [from.grade, from.dutyStation, from.title, from.section].filter((one) => one !== undefined).join(', '),
    post.functions.join('; '),
    post.requirement,
  ]);
  const heads = ['Posts', 'Grade', 'Duty station', 'Title', 'Subprogramme', 'Type', 'Action', 'Effective', 'Before'];
  return listSheet(
    'Posts',
    'The annex of posts.',
    [...heads, 'Functions', 'Requirement'],
    rows,
    [8, 10, 16, 34, 24, 14, 12, 12, 26, 70, 30],
  );
}

/** Every document that figures, dates and rules are taken from, with what is taken from it. */
export function sourcesSheet(estimate: Estimate, statement: Statement): Sheet {
  const found = new Map<string, { source: Source; uses: Set<string> }>();
  const seen = new WeakSet<object>();
  const add = (sources: readonly Source[] | undefined, use: string) => {
    for (const source of sources ?? []) {
      const key = JSON.stringify([source.symbol, source.paragraph, source.note]);
      const known = found.get(key) ?? { source, uses: new Set<string>() };
      known.uses.add(use);
      found.set(key, known);
    }
  };
  for (const { amounts } of estimate.lines)
    for (const { components } of amounts)
      for (const { requirement, factors } of components)
        for (const { origin } of factors) {
          if (origin.documents === undefined || seen.has(origin.documents)) continue;
          seen.add(origin.documents);
          const { rateCard } = origin;
          add(origin.documents, rateCard === undefined ? requirement : `rate card ${rateCard.card}`);
        }
  for (const { id, source } of statement.requirements) add(source, id);
  for (const { id, source } of statement.mandates) add(source, `mandate ${id}`);
  for (const { id, source } of statement.milestones) add(source, `milestone ${id}`);
  for (const { id, source } of statement.assumptions) add(source, `assumption ${id}`);
  const rows = [...found.values()]
    .sort(
      (a, b) =>
        compareTexts(a.source.symbol, b.source.symbol) ||
        compareTexts(a.source.paragraph ?? '', b.source.paragraph ?? ''),
    )
    .map(({ source: { symbol, paragraph = '', note = '' }, uses }) => [symbol, paragraph, note, usesText(uses)]);
  return listSheet(
    'Sources',
    'Every document that figures, dates and rules are taken from.',
    ['Symbol', 'Place', 'Note', 'Used by'],
    rows,
    [30, 30, 60, 70],
  );
}

const mostUses = 20;

function usesText(uses: ReadonlySet<string>): string {
  const all = [...uses].sort(compareTexts);
  const rest = all.length - mostUses;
  return [...all.slice(0, mostUses), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/** What the statement assumes, the days of its milestones, and everything that the estimate notes or asks. */
export function assumptionsSheet({ milestones, warnings }: Estimate, { assumptions }: Statement): Sheet {
  const rows = [
    ...assumptions.map(({ id, text, source }) => ['assumption', id, text, sourcesText(source)]),
    ...milestones.map(({ id, title, day, year, precision, by, because }) => [
      `milestone, by ${by}`,
      id,
      `${title}: ${precision === 'year' ? String(year) : day}`,
      because.join('; '),
    ]),
    ...warnings.map(({ severity, code, message, requirement = '', source }) => [
      severity,
      code,
      message,
      [requirement, sourcesText(source)].filter((one) => one !== '').join('; '),
    ]),
  ];
  return listSheet(
    'Assumptions',
    'Assumptions, days of milestones, notes and queries.',
    ['Kind', 'Name', 'Text', 'Source or reason'],
    rows,
    [22, 28, 90, 60],
  );
}

function listSheet(
  name: string,
  about: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  widths: readonly number[],
): Sheet {
  const length = headRow + rows.length;
  return {
    name,
    widths,
    frozen: { rows: headRow, columns: 0 },
    length,
    rows: [
      ...titleRows(name, about),
      { cells: headCells(heads), height: 14 },
      ...rows.map((values) => ({
        cells: values.map((value): Cell =>
          typeof value === 'number' ? { number: value, style: wrapped } : { text: value, style: wrapped },
        ),
        height: rowHeight(values, widths),
      })),
    ],
    names: [{ name, range: `A${headRow}:${address(heads.length - 1, length)}` }],
  };
}

/** A height that shows the longest text whole, up to the greatest that spreadsheets have. */
function rowHeight(values: readonly (string | number)[], widths: readonly number[]): number {
  const lines = values.map((value, index) =>
    String(value)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / (widths[index] ?? 10))), 0),
  );
  return Math.min(409, 13.5 * Math.max(1, ...lines));
}
