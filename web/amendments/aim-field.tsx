import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import type { OfferedDriver } from '../engine/engine-messages.ts';
import { usePlace } from '../editing/form-context.ts';
import { decimalText } from '../format/numbers.ts';
import type { DraftChange } from './change-kinds.ts';

type AimFieldProps = { change: DraftChange; field: 'target' | 'rate'; drivers: readonly OfferedDriver[] };

/** Which number or rate a change is aimed at: chosen among those that the figures are made from, with what each is. */
export function AimField({ change, field, drivers }: AimFieldProps) {
  const { id, value, edit, problems } = usePlace(['changes', change.id, field]);
  const kind = field === 'rate' ? 'set-rate' : 'set-quantity';
  const offered = drivers.filter(({ target }) => target.kind === kind);
  const chosen = canonicalJson(value ?? null);
  const known = offered.find((driver) => keyOf(driver) === chosen);
  const isEmpty = value === '' || JSON.stringify(value ?? '').includes('""');
  const choose = (key: string): void => {
    const driver = offered.find((one) => keyOf(one) === key);
    if (driver === undefined) return;
    const aimed = { at: ['changes', change.id, field], value: aimOf(driver) };
    // The present value stands in the field, to be changed.
    const to = { at: ['changes', change.id, 'to'], value: driver.value };
    edit(`aim ${change.id}`, 'to' in change ? [aimed, to] : [aimed]);
  };
  return (
    <div className={problems.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={id}>which</label>
      <div className="field-entry">
        <select
          id={id}
          value={chosen}
          onChange={({ target }) => {
            choose(target.value);
          }}
        >
          {known !== undefined ? null : <option value={chosen}>{isEmpty ? 'choose …' : describe(value)}</option>}
          {field === 'rate'
            ? offered.map((driver) => <Choice key={keyOf(driver)} driver={driver} />)
            : byTitle(offered)}
        </select>
        {known === undefined || field === 'rate' ? null : <span className="soft">of “{known.title}”</span>}
        {problems.map((text) => (
          <p key={text} className="field-problem">
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Numbers stand under the requirement that they are of. */
function byTitle(offered: readonly OfferedDriver[]) {
  const groups = new Map<string, OfferedDriver[]>();
  for (const one of offered) groups.set(one.requirement, [...(groups.get(one.requirement) ?? []), one]);
  return [...groups].map(([requirement, drivers]) => (
    <optgroup key={requirement} label={drivers[0]?.title ?? requirement}>
      {drivers.map((driver) => (
        <Choice key={keyOf(driver)} driver={driver} />
      ))}
    </optgroup>
  ));
}

function Choice({ driver }: { driver: OfferedDriver }) {
  const { name, value, unit, target, title } = driver;
  const qualifiers =
    target.kind === 'set-quantity'
      ? (target.target.part ?? '')
      : 'code' in target.rate
        ? Object.values(target.rate.for ?? {}).join(', ')
        : title;
  return (
    <option value={keyOf(driver)}>
      {qualifiers === '' ? name : `${name} (${qualifiers})`}: {decimalText(value)} {unit}
    </option>
  );
}

function aimOf({ target }: OfferedDriver): object {
  return target.kind === 'set-rate' ? target.rate : target.target;
}

function keyOf(driver: OfferedDriver): string {
  return canonicalJson(aimOf(driver));
}

/** What an address is aimed at that the figures are not made from. */
function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).map(String).join(', ') : String(value);
}
