import type { Uses } from '../../results/uses.ts';
import { csv } from '../tables/csv.ts';

/** One record a component of a figure. */
export function usesCsv({ figures }: Uses): string {
  return csv([
    ['section', 'object', 'line', 'group', 'category', 'column', 'amount', 'requirement', 'component', 'why'],
    ...figures.flatMap(({ section, object, line = '', group = '', category = '', column, amount, components }) =>
      components.map(({ id, requirement, reasons }) => [
        section,
        object,
        line,
        group,
        category,
        column,
        String(amount),
        requirement,
        id,
        reasons.join('; '),
      ]),
    ),
  ]);
}
