import type { ListedObject } from '../model/row-lists.ts';
import type { Statement } from '../model/statement.ts';
import type { Warning } from '../model/warning.ts';

/** The codes of an object of expenditure and of its labels, with the names that they are of. */
function codesOf({ name, code, lines = [] }: ListedObject): readonly { code: string; name: string }[] {
  return [
    ...(code === undefined ? [] : [{ code, name }]),
    ...lines.flatMap((line) => (line.code === undefined ? [] : [{ code: line.code, name: `${name}, ${line.name}` }])),
  ];
}

/**
 * Codes of objects of expenditure that two have, and codes of which nobody is told whose they are. The standard list has
 * none: charts of accounts differ, so that a code means something with its source alone.
 */
export function checkObjectCodes({ objects = [] }: Statement): readonly Warning[] {
  const names = new Map<string, string[]>();
  for (const { code, name } of objects.flatMap(codesOf)) names.set(code, [...(names.get(code) ?? []), name]);
  const twice = [...names].filter(([, of]) => of.length > 1);
  const unsourced = objects.filter((one) => one.source === undefined && codesOf(one).length > 0);
  return [
    ...twice.map(([code, of]): Warning => ({
      severity: 'query',
      code: 'object-codes',
      message: `The code ${code} is that of ${of.map((name) => `"${name}"`).join(' and ')}. Give each its own.`,
    })),
    ...(unsourced.length === 0
      ? []
      : [
          {
            severity: 'note' as const,
            code: 'object-codes' as const,
            message:
              `Codes of objects of expenditure have no source (${unsourced.map(({ name }) => name).join('; ')}). ` +
              'Name their chart of accounts with "source".',
          },
        ]),
  ];
}
