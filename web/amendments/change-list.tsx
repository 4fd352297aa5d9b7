import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChangeKind } from '../../shared/scenarios/change.ts';
import { FormContext, type FormWork } from '../editing/form-context.ts';
import { ObjectFields } from '../editing/object-fields.tsx';
import { Problems } from '../editing/field-parts.tsx';
import { SchemaField } from '../editing/schema-field.tsx';
import { resolve, type Schema, variantName, variantsOf } from '../editing/schema.ts';
import { useStatementWork } from '../statements/statement-work.ts';
import { AimField } from './aim-field.tsx';
import { aimField, beginChange, CHANGE_GROUPS, changeName, type DraftChange } from './change-kinds.ts';
import { offeredValues } from './offered-values.ts';
import type { AmendmentWork } from './use-amendment.ts';

type ChangeListProps = { work: AmendmentWork; root: Schema; problems: ReadonlyMap<string, readonly string[]> };

/** What an amendment changes besides dropping paragraphs: each change in a form of its own, and any kind can be added. */
export function ChangeList({ work: { typed, edit }, root, problems }: ChangeListProps) {
  const { statement } = useStatementWork();
  const { changes } = typed;
  const kinds = useMemo(() => kindsOf(root), [root]);
  const form: FormWork = {
    root,
    document: typed,
    problems,
    isReadOnly: false,
    edit,
    offer: useMemo(() => offeredValues(statement, changes), [statement, changes]),
    Field: SchemaField,
  };
  const add = (kind: ChangeKind): void => {
    const schema = kinds.get(kind);
    if (schema === undefined) return;
    const change = beginChange(schema, root, { kind, id: freeId(changes) }, statement);
    edit(`add ${kind}`, [{ at: ['changes', changes.length], value: change }]);
  };
  return (
    <FormContext value={form}>
      <ol className="change-list">
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeForm change={change} schema={kinds.get(change.kind)} />
          </li>
        ))}
      </ol>
      <label className="add-field">
        <span>Change</span>
        <select
          aria-label="Add a change"
          value=""
          onChange={({ target }) => {
            add(target.value as ChangeKind);
          }}
        >
          <option value="">what the amended words change …</option>
          {CHANGE_GROUPS.map(({ title, kinds: group }) => (
            <optgroup key={title} label={title}>
              {group
                .filter(([kind]) => kinds.has(kind))
                .map(([kind, name]) => (
                  <option key={kind} value={kind}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
    </FormContext>
  );
}

function ChangeForm({ change, schema }: { change: DraftChange; schema: Schema | undefined }) {
  const at = ['changes', change.id];
  const drivers = useDrivers();
  const aim = drivers === undefined ? undefined : aimField(change.kind);
  return (
    <fieldset className="field-group">
      <legend>
        {changeName(change.kind)} <RemoveChange change={change} />
      </legend>
      <Problems at={at} />
      {schema === undefined ? (
        <p className="field-problem">There is no such kind of change: {change.kind}.</p>
      ) : (
        <>
          {aim === undefined ? null : <AimField change={change} field={aim} drivers={drivers ?? []} />}
          <ObjectFields schema={schema} at={at} leaveOut={aim === undefined ? ['id'] : ['id', aim]} />
        </>
      )}
    </fieldset>
  );
}

function RemoveChange({ change }: { change: DraftChange }) {
  return (
    <FormContext.Consumer>
      {(form) => (
        <button
          type="button"
          className="quiet"
          aria-label={`Remove: ${changeName(change.kind)}`}
          onClick={() => form?.edit(`remove ${change.id}`, [{ at: ['changes', change.id], value: undefined }])}
        >
          Remove
        </button>
      )}
    </FormContext.Consumer>
  );
}

/** The numbers and rates that there are; undefined until the engine says, and where it is not believed. */
function useDrivers() {
  const { engine, id, current } = useStatementWork();
  return useQuery({
    queryKey: ['drivers', id, current.from],
    queryFn: () => {
      if (engine.is !== 'ready') throw new Error('The engine has not started');
      return engine.engine.drivers();
    },
    enabled: engine.is === 'ready',
    staleTime: Infinity,
    gcTime: 60_000,
  }).data;
}

function kindsOf(root: Schema): ReadonlyMap<string, Schema> {
  const scenario = resolve(root, root);
  const change = resolve(scenario.properties?.['changes']?.items ?? {}, root);
  return new Map(variantsOf(change).map((variant) => [variantName(variant), variant]));
}

function freeId(changes: readonly DraftChange[]): string {
  const taken = new Set(changes.map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!taken.has(`change-${number}`)) return `change-${number}`;
}
