import type { CategoryShare, FirstYear, PostStartExplanation } from '../../results/post-start-explanation.ts';
import { originText } from './text.ts';

/**
 * Where posts stand that start within a year, as text: when and why they start, and the budgeted share of their first
 * budget year under each post start rule, written out so that it can be calculated again by hand.
 */
export function postStartText({
  symbol,
  requirement,
  title,
  effective,
  precision,
  because,
  firstYear,
  rules,
  description,
}: PostStartExplanation): string {
  const start =
    precision === 'day' ? effective : `${effective.slice(0, 4)}, counted from 1 January since the day is not known`;
  const rows = rules.flatMap((rule) =>
    rule.categories.map((share, position) => [
      ruleName(rule, position),
      partOfYear(rule, firstYear),
      categoryName(share),
      vacancyText(rule, share),
    ]),
  );
  const origins = rules[0]?.categories.flatMap(originLine) ?? [];
  return [
    symbol,
    `${title}  [${requirement}]`,
    `In post from ${start}`,
    `    when: ${because.join(', ')}`,
    '',
    `Budgeted share of the yearly cost in ${firstYear} by each post start rule, * the statement's own:`,
    ...aligned(rows),
    ...(origins.length === 0 ? [] : ['', ...origins]),
    '',
    description,
    '',
  ].join('\n');
}

function ruleName({ rule, isChosen }: FirstYear, position: number): string {
  return position > 0 ? '' : `${isChosen ? '*' : ' '} ${rule}`;
}

function partOfYear({ presence }: FirstYear, year: number): string {
  return presence === undefined ? `all of ${year}` : `${presence.value} ${presence.unit}`;
}

function categoryName({ category }: CategoryShare): string {
  return category === 'professional' ? 'Professional' : 'General Service';
}

function vacancyText({ presence }: FirstYear, { vacancyFactor, budgetedShare }: CategoryShare): string {
  const part = presence === undefined ? '1' : `${presence.value}/${presence.over}`;
  return `${part}${vacancyFactor === undefined ? '' : ` × (1 − ${vacancyFactor})`} = ${budgetedShare}`;
}

function originLine(share: CategoryShare): readonly string[] {
  const { origin, vacancyFactor } = share;
  if (origin === undefined || vacancyFactor === undefined) return [];
  const sources = originText(origin);
  return [`Vacancy factor ${vacancyFactor}, ${categoryName(share)}${sources === '' ? '' : `: ${sources}`}`];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
