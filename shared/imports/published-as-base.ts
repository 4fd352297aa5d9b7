import type * as z from 'zod/mini';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { defined } from '../canonical/defined.ts';
import { type Base, baseSchema } from '../model/base-amounts.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { rowChange } from './field-differences.ts';
import type { PublishedChoice } from './published-choice.ts';
import type { ImportedTable, RowChange } from './import-table.ts';
import { type PublishedRow, type PublishedTable, sectionOf, sourcesOf } from './published-rows.ts';
import { refuse } from './read-table.ts';
import { refuseIssues } from './row-values.ts';

type BaseAmount = Base['amounts'][number];

/**
 * Makes a published table a base of the statement: amounts that it starts from, of one year. The table holds all of the
 * base: what was in it and is not in the table is removed.
 *
 * @throws Refused where the base, what it is called or its year is not said; what rows say wrongly goes to `problems`.
 */
export function publishedAsBase(
  statement: Statement,
  { years, rows }: PublishedTable,
  choice: PublishedChoice,
  problems: Problem[],
): ImportedTable<Statement> {
  const { bases = [] } = statement;
  const before = bases.find(({ id }) => id === choice.base);
  const year = yearOf(years, choice.year);
  const title = choice.title ?? before?.title;
  if (choice.base === undefined || title === undefined)
    throw refuse([
      {
        path: choice.base === undefined ? 'base' : 'title',
        message:
          choice.base === undefined
            ? `must name the base that the table becomes: ${bases.map(({ id }) => `"${id}"`).join(', ') || 'the statement has none'}; a new one needs a title`
            : `must say what the new base "${choice.base}" is called, such as "2026 approved"`,
      },
    ]);
  const known = new Map((before?.amounts ?? []).map((one) => [keyOf(one), one]));
  const changes: RowChange[] = [];
  const amounts = rows.map(({ record, row, amounts: byYear }) => {
    const servicing = row.text('servicing')?.toLowerCase() as BaseAmount['servicing'];
    const made = {
      ...defined({ section: sectionOf(row), object: row.text('object'), line: row.text('line'), servicing }),
      amount: byYear.get(year) ?? '0',
    } as BaseAmount;
    const key = keyOf(made);
    changes.push(rowChange(record.number, `${nameOf(made)} [${choice.base ?? ''}]`, known.get(key), made));
    known.delete(key);
    return made;
  });
  for (const gone of known.values())
    changes.push({
      row: rows[0]?.record.number ?? 0,
      of: `${nameOf(gone)} [${choice.base}]`,
      what: 'removed',
      fields: [],
    });
  const parsed = baseSchema.safeParse({
    id: choice.base,
    title,
    year: Number(year),
    source: sourcesOf(rows),
    amounts,
  });
  if (!parsed.success) {
    refuseBase(parsed.error.issues, rows, problems);
    return { document: statement, changes };
  }
  const made: Base = parsed.data;
  return {
    document: {
      ...statement,
      bases: (before === undefined
        ? [...bases, made]
        : bases.map((one) => (one.id === made.id ? made : one))) as Statement['bases'],
    },
    changes,
  };
}

function yearOf(years: readonly string[], wanted: string | undefined): string {
  const [only, another] = years;
  if (wanted !== undefined ? years.includes(wanted) : only !== undefined && another === undefined)
    return wanted ?? only ?? '';
  throw refuse([{ path: 'year', message: `must be one of ${years.join(', ')}: a base has the amounts of one year` }]);
}

/** A row may lack anything until it is refused for that. */
function keyOf({ section, object, line, group, servicing }: Partial<BaseAmount>): string {
  return canonicalJson([section ?? '', object ?? '', line ?? '', group ?? '', servicing ?? '']);
}

function nameOf({ section, object = '', line }: BaseAmount): string {
  return [`section ${section}`, object, line].filter((one) => one !== undefined && one !== '').join(', ');
}

/** What a row says wrongly is refused in it; the rest is of the base. */
function refuseBase(issues: readonly z.core.$ZodIssue[], rows: readonly PublishedRow[], problems: Problem[]): void {
  for (const issue of issues) {
    const { path, message } = issue;
    const row = path[0] === 'amounts' ? rows[Number(path[1])]?.row : undefined;
    if (row === undefined) problems.push({ code: 'invalid', path: `base.${path.join('.')}`, message });
    else refuseIssues(row, [issue], ([, , field]) => (field === 'amount' ? 'years' : String(field ?? 'section')));
  }
}
