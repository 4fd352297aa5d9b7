import { useState } from 'react';
import { entryTitle } from './entry-title.ts';
import { idOf, type Place, stepsOf } from './edit-document.ts';
import { Problems, RemoveField } from './field-parts.tsx';
import { type FieldProps, useForm, usePlace } from './form-context.ts';
import { emptyValue, fieldName, kindOf, resolve } from './schema.ts';
import { useEntryKeys } from './use-entry-keys.ts';

/** A list: each entry can be taken away, and one can be added. */
export function ListField({ schema, at, name, isNeeded }: FieldProps) {
  const { value, isReadOnly, root, edit, id } = usePlace(at);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const steps = stepsOf(list);
  const keys = useEntryKeys(list);
  const items = resolve(schema.items ?? {}, root);
  const add = (): void => {
    edit(`add to ${name}`, [{ at: [...at, list.length], value: emptyValue(items, root) }]);
  };
  return (
    <fieldset id={`${id}-group`} tabIndex={-1} className="field-group">
      <legend>
        {fieldName(name)} <span className="soft">{list.length}</span>{' '}
        {isNeeded ? null : <RemoveField at={at} name={name} />}
      </legend>
      <Problems at={at} />
      <ol className="field-list">
        {list.map((entry, position) => (
          <Entry
            key={keys[position]}
            entry={entry}
            position={position}
            at={[...at, steps[position] ?? position]}
            schema={items}
            name={name}
          />
        ))}
      </ol>
      {isReadOnly ? null : (
        <button type="button" onClick={add}>
          Add to {fieldName(name)}
        </button>
      )}
    </fieldset>
  );
}

type EntryProps = Pick<FieldProps, 'schema' | 'name'> & { entry: unknown; position: number; at: Place };

function Entry({ entry, position, at, schema, name }: EntryProps) {
  const { Field } = useForm();
  // Open where it is new; what is typed into it then gives it a title, and must not close it.
  const [isOpen] = useState(idOf(entry) === undefined && entryTitle(entry) === undefined);
  const title = entryTitle(entry) ?? `${fieldName(name)} ${position + 1}`;
  const isPlain = !['object', 'variants'].includes(kindOf(schema));
  if (isPlain)
    return (
      <li>
        <Field schema={schema} at={at} name={title} isNeeded={false} />
      </li>
    );
  return (
    <li>
      <details open={isOpen}>
        <summary>{title}</summary>
        <Field schema={schema} at={at} name={title} isNeeded={false} />
      </details>
    </li>
  );
}
