import { nameKey } from '../canonical/names.ts';
import { nearestName } from '../model/did-you-mean.ts';
import type { Statement } from '../model/statement.ts';
import { type Warning, query } from '../model/warning.ts';
import { kindOf } from '../requirements/index.ts';
import { STANDARD_OBJECTS } from './standard-objects.ts';

/**
 * Objects and labels that are not in the statement's own list; without one, objects that are nearly in the standard
 * list: "Contractual service" would be a row of its own beside "Contractual services".
 */
export function checkObjects({ objects, requirements }: Statement): readonly Warning[] {
  const listed = objects ?? STANDARD_OBJECTS;
  const byName = new Map(listed.map((one) => [nameKey(one.name), one]));
  const names = listed.map(({ name }) => name);
  const asked = new Set<string>();
  return requirements.flatMap((requirement) =>
    kindOf(requirement)
      .charges(requirement)
      .flatMap(({ charge: { object, line } }): readonly Warning[] => {
        const found = byName.get(nameKey(object));
        const [what, name, known] =
          found === undefined
            ? (['object of expenditure', object, names] as const)
            : (['label', line ?? '', (found.lines ?? []).map((one) => one.name)] as const);
        if (found !== undefined && (line === undefined || found.lines === undefined)) return [];
        if (known.some((one) => nameKey(one) === nameKey(name))) return [];
        if (asked.has(`${what} ${nameKey(name)}`)) return [];
        asked.add(`${what} ${nameKey(name)}`);
        const meant = listed.find(({ code }) => code === object)?.name;
        const nearest = meant ?? nearestName(name, known);
        // The standard list does not claim to be complete.
        if (objects === undefined && nearest === undefined) return [];
        const list = objects === undefined ? 'the standard list of objects' : "the statement's list of objects";
        const of = meant === undefined ? '' : ` It is the code of "${meant}"; charges go by names.`;
        const hint = nearest === undefined || meant !== undefined ? of : ` Did you mean "${nearest}"?`;
        return [query('unknown-object', requirement, `The ${what} "${name}" is not in ${list}.${hint}`)];
      }),
  );
}
