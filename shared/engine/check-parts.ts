import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import type { ComponentPattern } from '../model/component.ts';

/**
 * A component's id is its requirement, part and year: a scenario, a comparison and an auditor find it by that. So no
 * two parts of a requirement may have one name, such as two services "venue", or a service "document-1" beside a
 * document.
 */
export function checkParts(statement: Statement, patterns: readonly ComponentPattern[]): readonly Problem[] {
  const positions = new Map(statement.requirements.map(({ id }, position) => [id, position]));
  const seen = new Set<string>();
  return patterns.flatMap(({ requirement, part }): Problem[] => {
    const name = `${requirement}/${part}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        code: 'duplicate-id',
        path: `requirements[${positions.get(requirement) ?? 0}]`,
        message:
          `two of its parts are both named "${part}". Give each ` +
          'service, row of participants and document its own id.',
      },
    ];
  });
}
