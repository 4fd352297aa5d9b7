import * as z from 'zod/mini';
import { defined } from '../canonical/defined.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { lineText, slug } from '../model/text.ts';
import { calendarDateText } from '../time/point.ts';
import { engagementTypeSchema } from './engagement-terms.ts';
import { foldWord, readDay } from '../csv/read-cell.ts';
import { problemAt, readCsv } from '../csv/read-csv.ts';

/** An engagement that a person has had or has: for the limits across engagements. Its days are half-open. */
export const personEngagementSchema = z
  .strictObject({
    id: slug,
    person: lineText,
    type: engagementTypeSchema,
    from: calendarDateText,
    until: calendarDateText,
  })
  .check(
    z.refine(({ from, until }) => until > from, {
      message: 'must be later than "from" (the engagement ends before it)',
      path: ['until'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'PersonEngagement',
    description: 'One engagement of a person, from its first day up to, not including, another.',
  });
export type PersonEngagement = z.infer<typeof personEngagementSchema>;

const COLUMNS = ['id', 'person', 'type', 'from', 'until'] as const;

/**
 * Reads engagements from CSV.
 *
 * @throws Refused with every problem by line and column.
 */
export function readEngagementsCsv(text: string): readonly PersonEngagement[] {
  const problems: Problem[] = [];
  const engagements = readCsv<(typeof COLUMNS)[number]>(text, { required: COLUMNS, optional: [] }).flatMap(
    ({ line, fields }): PersonEngagement[] => {
      const refused: string[] = [];
      const day = (column: 'from' | 'until'): string | undefined => {
        const cell = fields[column] === undefined ? undefined : readDay(fields[column]);
        if (cell === undefined || 'value' in cell) return cell?.value;
        refused.push(column);
        problems.push(problemAt(line, column, cell.refused));
        return undefined;
      };
      const parsed = personEngagementSchema.safeParse({
        ...fields,
        ...defined({ type: fields.type === undefined ? undefined : foldWord(fields.type).replaceAll(' ', '-') }),
        from: day('from'),
        until: day('until'),
      });
      if (parsed.success) return [parsed.data];
      for (const { path, message } of parsed.error.issues) {
        const column = String(path[0] ?? 'id');
        if (refused.includes(column)) continue;
        problems.push(
          problemAt(
            line,
            column,
            column === 'type'
              ? 'must be "consultant", "individual-contractor" or "expert"'
              : message === 'Invalid input'
                ? 'is missing'
                : message,
          ),
        );
      }
      return [];
    },
  );
  if (problems.length > 0) throw new Refused(problems);
  return engagements;
}
