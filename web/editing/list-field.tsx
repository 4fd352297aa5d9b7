import { useRef, useState } from 'react';
import { EntryActs, type EntryMoves, moveByKey, refocus, useEntryMoves } from './entry-acts.tsx';
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
  const moves = useEntryMoves(at, fieldName(name));
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
            moves={moves}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {moves.said}
      </p>
      {isReadOnly ? null : (
        <button type="button" onClick={add}>
          Add to {fieldName(name)}
        </button>
      )}
    </fieldset>
  );
}

type EntryProps = Pick<FieldProps, 'schema' | 'name'> & {
  entry: unknown;
  position: number;
  at: Place;
  moves: EntryMoves;
};

function Entry({ entry, position, at, schema, name, moves }: EntryProps) {
  const { Field } = useForm();
  const own = useRef<HTMLLIElement>(null);
  // Open where it is new; what is typed into it then gives it a title, and must not close it.
  const [isOpen] = useState(idOf(entry) === undefined && entryTitle(entry) === undefined);
  const title = entryTitle(entry) ?? `${fieldName(name)} ${position + 1}`;
  const isPlain = !['object', 'variants'].includes(kindOf(schema));
  const field = <Field schema={schema} at={at} name={title} isNeeded={false} />;
  return (
    <li
      ref={own}
      onKeyDown={(event) => {
        const had = document.activeElement;
        if (moveByKey(moves, position)(event)) refocus(own, had);
      }}
    >
      {isPlain ? (
        field
      ) : (
        <details open={isOpen}>
          <summary>{title}</summary>
          {field}
        </details>
      )}
      {moves.list.length < 2 && isPlain ? null : (
        <EntryActs
          moves={moves}
          position={position}
          title={title}
          onDuplicate={() => {
            moves.duplicate(position);
          }}
        />
      )}
    </li>
  );
}
