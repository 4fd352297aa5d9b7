import type { Place } from './edit-document.ts';
import { useForm, usePlace } from './form-context.ts';
import { emptyValue, fieldName, kindOf, resolve, type Schema } from './schema.ts';

/** The fields of an object: those that it has or cannot be without; any other can be added. */
export function ObjectFields({
  schema,
  at,
  leaveOut = [],
}: {
  schema: Schema;
  at: Place;
  leaveOut?: readonly string[];
}) {
  const { Field } = useForm();
  const { value, root } = usePlace(at);
  const present = typeof value === 'object' && value !== null ? value : {};
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([name, property]) => name !== '$schema' && !leaveOut.includes(name) && kindOf(resolve(property, root)) !== 'fixed',
  );
  const isNeeded = (name: string) => schema.required?.includes(name) === true;
  const shown = properties.filter(([name]) => name in present || isNeeded(name));
  const further = properties.filter(([name]) => !(name in present) && !isNeeded(name));
  return (
    <>
      {shown.map(([name, property]) => (
        <Field key={name} schema={property} at={[...at, name]} name={name} isNeeded={isNeeded(name)} />
      ))}
      <AddField at={at} further={further} />
    </>
  );
}

function AddField({ at, further }: { at: Place; further: readonly (readonly [string, Schema])[] }) {
  const { isReadOnly, root, edit } = usePlace(at);
  if (further.length === 0 || isReadOnly) return null;
  return (
    <label className="add-field">
      <span>Add</span>
      <select
        value=""
        onChange={({ target }) => {
          const found = further.find(([name]) => name === target.value);
          if (found === undefined) return;
          edit(`add ${found[0]}`, [{ at: [...at, found[0]], value: emptyValue(found[1], root) }]);
        }}
      >
        <option value="">a further field …</option>
        {further.map(([name]) => (
          <option key={name} value={name}>
            {fieldName(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
