import { compareTexts } from '../../canonical/compare-texts.ts';
import type { Source } from '../../model/source.ts';
import type { Statement } from '../../model/statement.ts';
import type { Estimate } from '../../results/estimate.ts';
import { address, type Cell } from './cell.ts';
import { headRow } from './columns.ts';
import { headCells, rowHeight, titleRows } from './heads.ts';
import { sourcesText } from './inputs-sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Words } from './words.ts';

const wrapped = { wrap: true } as const;

/** The annex of posts. */
export function postsSheet({ posts }: Estimate, words: Words): Sheet {
  const hasFunds = posts.some(({ fund }) => fund !== undefined);
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
    ...(hasFunds ? [post.fund ?? ''] : []),
  ]);
  const heads = [
    ...words.heads('annex.posts', 'annex.grade', 'annex.station', 'annex.title', 'head.subprogramme', 'head.type'),
    ...words.heads('head.action', 'annex.effective', 'head.before', 'annex.functions', 'head.requirement'),
  ];
  return listSheet(
    { name: words.sheet('posts'), range: 'Posts', about: words.say('about.posts') },
    [...heads, ...(hasFunds ? words.heads('head.fund') : [])],
    rows,
    [8, 10, 16, 34, 24, 14, 12, 12, 26, 70, 30, ...(hasFunds ? [24] : [])],
  );
}

/** Every document that figures, dates and rules are taken from, with what is taken from it. */
export function sourcesSheet(estimate: Estimate, statement: Statement, words: Words): Sheet {
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
          add(
            origin.documents,
            rateCard === undefined ? requirement : words.say('text.of-card', { id: rateCard.card }),
          );
        }
  for (const { id, source } of statement.requirements) add(source, id);
  for (const { id, source } of statement.mandates) add(source, words.say('text.of-mandate', { id }));
  for (const { id, source } of statement.milestones) add(source, words.say('text.of-milestone', { id }));
  for (const { id, source } of statement.assumptions) add(source, words.say('text.of-assumption', { id }));
  const rows = [...found.values()]
    .sort(
      (a, b) =>
        compareTexts(a.source.symbol, b.source.symbol) ||
        compareTexts(a.source.paragraph ?? '', b.source.paragraph ?? ''),
    )
    .map(({ source: { symbol, paragraph = '', note = '' }, uses }) => [symbol, paragraph, note, usesText(uses, words)]);
  return listSheet(
    { name: words.sheet('sources'), range: 'Sources', about: words.say('about.sources') },
    words.heads('head.symbol', 'head.place', 'head.note', 'head.used-by'),
    rows,
    [30, 30, 60, 70],
  );
}

const mostUses = 20;

function usesText(uses: ReadonlySet<string>, words: Words): string {
  const all = [...uses].sort(compareTexts);
  const rest = all.length - mostUses;
  return [...all.slice(0, mostUses), ...(rest > 0 ? [words.say('text.and-more', { count: String(rest) })] : [])].join(
    '; ',
  );
}

/** What the statement assumes, the days of its milestones, and everything that the estimate notes or asks. */
export function assumptionsSheet({ milestones, warnings }: Estimate, { assumptions }: Statement, words: Words): Sheet {
  const rows = [
    ...assumptions.map(({ id, text, source }) => [words.say('text.assumption'), id, text, sourcesText(source)]),
    ...milestones.map(({ id, title, day, year, precision, by, because }) => [
      words.say(`text.milestone-by-${by}`),
      id,
      `${title}: ${precision === 'year' ? String(year) : day}`,
      because.join('; '),
    ]),
    ...warnings.map(({ severity, code, message, requirement = '', source }) => [
      words.say(`text.${severity}`),
      code,
      message,
      [requirement, sourcesText(source)].filter((one) => one !== '').join('; '),
    ]),
  ];
  return listSheet(
    { name: words.sheet('assumptions'), range: 'Assumptions', about: words.say('about.assumptions') },
    words.heads('head.kind', 'head.name', 'head.text', 'head.reason'),
    rows,
    [22, 28, 90, 60],
  );
}

function listSheet(
  { name, range, about }: { name: string; range: string; about: string },
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
    names: [{ name: range, range: `A${headRow}:${address(heads.length - 1, length)}` }],
  };
}
