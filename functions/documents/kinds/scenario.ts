import type { Problem } from '../../../shared/model/problem.ts';
import { type Scenario, scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { kindContent } from './kind.ts';

export const scenarioContent = kindContent<Scenario>({
  schema: scenarioSchema,
  schemaName: 'Scenario',
  partsKey: 'changes',
  idOf: ({ id }) => id,
  fieldsOf: ({ title, base }) => ({ title, statement: base.statement }),
  check: refuseSameIds,
  example: (): Scenario => ({
    schema: 'rule153/scenario/1',
    id: 'example-scenario',
    title: 'Entry into force a year later',
    base: { statement: 'A/C.3/79/L.53' },
    changes: [{ kind: 'set-milestone', id: 'a-year-later', milestone: 'entry-into-force', to: { in: 2028 } }],
  }),
});

function refuseSameIds({ changes }: Scenario): readonly Problem[] {
  return changes.flatMap(({ id }, position): Problem[] =>
    changes.findIndex((other) => other.id === id) === position
      ? []
      : [
          {
            code: 'duplicate-id',
            path: `changes[${position}]`,
            message: `"${id}" is the id of an earlier change too; give every change its own id`,
          },
        ],
  );
}
