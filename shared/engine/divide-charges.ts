import { divideCharge } from '../model/charge.ts';
import type { Charge } from '../model/charge.ts';
import type { Statement } from '../model/statement.ts';

/**
 * A statement whose charges all name their group and category themselves: those of their requirement, or the group of
 * their section, where they name none. A statement that has neither comes back as it is. Whatever holds no charge stays
 * the same object, since sources and rates are told apart by that.
 */
export function divideCharges(statement: Statement): Statement {
  const { sections, requirements } = statement;
  const areSectionsGrouped = sections.some(({ group }) => group !== undefined);
  const isDivided = ({ group, category }: Statement['requirements'][number]) =>
    areSectionsGrouped || group !== undefined || category !== undefined;
  if (!requirements.some(isDivided)) return statement;
  return {
    ...statement,
    requirements: requirements.map((requirement) =>
      isDivided(requirement)
        ? replaceCharges(requirement, (charge) => divideCharge(charge, requirement, sections))
        : requirement,
    ),
  };
}

const CHARGE = /^(?:charge|[a-z]+Charge)$/;

/**
 * Replaces whatever stands under the name of a charge (`charge`, `fromCharge`), however deep: every kind of requirement
 * calls it so.
 */
function replaceCharges<Value>(value: Value, replace: (charge: Charge) => Charge): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value as readonly unknown[];
    const replaced = list.map((one) => replaceCharges(one, replace));
    return replaced.every((one, position) => one === list[position]) ? value : (replaced as Value);
  }
  const entries = Object.entries(value).map(([name, inner]: [string, unknown]): [string, unknown] => [
    name,
    CHARGE.test(name) ? replace(inner as Charge) : replaceCharges(inner, replace),
  ]);
  const isSame = entries.every(([name, inner]) => inner === (value as Record<string, unknown>)[name]);
  return isSame ? value : (Object.fromEntries(entries) as Value);
}
