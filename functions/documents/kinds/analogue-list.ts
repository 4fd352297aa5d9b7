import { type AnalogueList, analogueListSchema, draftId } from '../../../shared/analogues/analogue-list.ts';
import { defined } from '../../../shared/canonical/defined.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { kindContent } from './kind.ts';

export const analogueListContent = kindContent<AnalogueList>({
  schema: analogueListSchema,
  schemaName: 'AnalogueList',
  partsKey: 'statements',
  partId: (element) => (element as { id: string }).id,
  idOf: ({ id }) => id,
  fieldsOf: ({ title, origin, takenOn, statements }) => ({
    title,
    origin,
    ...defined({ takenOn }),
    statements: String(statements.length),
  }),
  check: checkIds,
  example: exampleList,
});

/** Every draft once, under the id that its symbol makes: an import finds it by that. */
function checkIds({ statements }: AnalogueList): readonly Problem[] {
  const seen = new Map<string, number>();
  return statements.flatMap(({ id, symbol }, position): Problem[] => {
    const path = `statements[${position}].id`;
    const earlier = seen.get(id);
    seen.set(id, earlier ?? position);
    if (earlier !== undefined)
      return [{ code: 'duplicate-id', path, message: `"${id}" is statements[${earlier}] already` }];
    const expected = draftId(symbol);
    return id === expected
      ? []
      : [{ code: 'invalid', path, message: `must be "${expected}", as the symbol "${symbol}" makes it` }];
  });
}

/** Two drafts: one with a statement and what came of it, one whose amount is not known. */
export function exampleList(): AnalogueList {
  return {
    schema: 'rule153/analogue-list/1',
    id: 'example-analogues',
    title: 'Published statements',
    origin: 'An example, no published list',
    currency: 'USD',
    statements: [
      {
        id: 'a-c-3-99-l-1',
        symbol: 'A/C.3/99/L.1',
        title: 'An example study: programme budget implications of draft resolution A/C.3/99/L.1',
        documents: [
          {
            committee: '3',
            symbol: 'A/C.3/99/L.9',
            type: 'statement',
            amount: '62300',
            posts: 1,
            grades: 'P-3',
            section: 'Section 24, Human rights',
            recurring: false,
            multiYear: false,
            notes: 'Four months of general temporary assistance.',
          },
          { committee: 'Plenary', symbol: 'A/99/601', type: 'fifth-committee-decision', amount: '62300' },
        ],
      },
      {
        id: 'a-99-l-2',
        symbol: 'A/99/L.2',
        title: 'An example commemoration',
        documents: [{ committee: '5', symbol: 'A/C.5/99/7', type: 'unknown' }],
      },
    ],
  };
}
