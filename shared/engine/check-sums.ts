import type { PostLayout } from '../model/post-layout.ts';
import type { Problem } from '../model/problem.ts';
import type { OwnLayout } from '../model/table-layout.ts';
import { repeated } from './check-columns.ts';
import { type KnownNames, unknownName } from './known-names.ts';

/** Subtotals are of levels of the rows, and running totals end with a name of the outermost one. */
export function sumProblems(
  { rows }: Pick<OwnLayout | PostLayout, 'rows'>,
  levels: readonly string[],
  path: string,
  known: KnownNames,
): readonly Problem[] {
  const { runningTotals = [] } = rows ?? {};
  const subtotals: readonly string[] = rows?.subtotals ?? [];
  const [outermost] = levels;
  return [
    ...subtotals.flatMap((level, index): Problem[] =>
      levels.includes(level)
        ? []
        : [
            {
              code: 'invalid',
              path: `${path}.rows.subtotals[${index}]`,
              message: `must be a level of the rows (${levels.join(', ')}), not "${level}"`,
            },
          ],
    ),
    ...runningTotals.flatMap(({ after }, index): readonly Problem[] => {
      const at = `${path}.rows.runningTotals[${index}].after`;
      const level = 'section' in after ? 'section' : 'group';
      if (level !== outermost)
        return [
          {
            code: 'invalid',
            path: at,
            message: `must name a ${outermost ?? 'section'}, which is the outermost level of the rows`,
          },
        ];
      return 'section' in after
        ? unknownName('section', after.section, `${at}.section`, known)
        : unknownName('group', after.group, `${at}.group`, known);
    }),
    ...repeated(`${path}.rows.runningTotals`, runningTotals),
  ];
}
