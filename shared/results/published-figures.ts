import type { PublishedEstimate } from './estimate.ts';

type Published = Omit<PublishedEstimate, 'warnings'>;

/**
 * The figures of a published estimate without its wording: what every version of the engine must give alike for the
 * same inputs. Titles, warnings and reasons may be worded otherwise by a later version, and components may have further
 * fields; amounts, posts and days may not differ.
 */
export function publishedFigures({
  symbol,
  date,
  currency,
  rounding,
  milestones,
  tables,
  postTables,
  posts,
}: Published) {
  return {
    symbol,
    date,
    currency,
    rounding: { to: rounding.to, mode: rounding.mode },
    milestones: milestones.map(({ id, day, year, precision, by }) => ({ id, day, year, precision, by })),
    tables: tables.map(
      ({ number, columns, rows, subtotals = [], total, totalNetOfStaffAssessment = [], income = [], percentages }) => ({
        number,
        columns: comparableColumns(columns),
        rows: rows.map(({ section = '', object = '', line = '', group, values }) => ({
          section,
          object,
          line,
          ...(group !== undefined && { group }),
          values,
        })),
        subtotals: subtotals.map(({ section = '', object, group, id, values }) => ({
          section,
          ...(object !== undefined && { object }),
          ...(group !== undefined && { group }),
          ...(id !== undefined && { id }),
          values,
        })),
        total,
        totalNetOfStaffAssessment,
        income: income.map(({ section, offsets, values }) => ({ section, offsets, values })),
        ...(percentages !== undefined && {
          percentages: percentages.map(({ id, rows: ofRows, subtotals: ofSums, total: ofTotal }) => ({
            id,
            ofRows,
            ofSums,
            ofTotal,
          })),
        }),
      }),
    ),
    ...(postTables !== undefined && {
      postTables: postTables.map(({ number, columns, rows, subtotals = [], total }) => ({
        number,
        columns,
        rows,
        subtotals: subtotals.map(({ title: _title, ...sum }) => sum),
        total,
      })),
    }),
    posts: posts.map(({ requirement, count, grade, dutyStation, type, effective, effectivePrecision }) => ({
      requirement,
      count,
      grade,
      dutyStation,
      type,
      effective,
      effectivePrecision,
    })),
  };
}

/**
 * Several recurrences in one table had a column each ("2031 and every 6 years thereafter"), and have their years and a
 * sentence since: the figures are the same.
 */
function comparableColumns(columns: readonly string[]): readonly string[] {
  const recurring = columns.filter((column) => RECURRING.test(column));
  return recurring.length > 2 ? columns.map((column) => column.replace(RECURRING, '')) : columns;
}

const RECURRING = / and (?:(?:bi|tri|quadr)ennially|every \d+ years) thereafter$/;
