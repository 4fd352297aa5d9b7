import { Problems, RemoveField } from './field-parts.tsx';
import { type FieldProps, useForm, usePlace } from './form-context.ts';
import { ObjectFields } from './object-fields.tsx';
import { emptyValue, fieldName, kindOf, resolve, variantName, variantOf, variantsOf } from './schema.ts';

/** A value that is one of several kinds: which, then its fields. What the kinds have in common is kept. */
export function VariantField({ schema, at, name, isNeeded }: FieldProps) {
  const { Field } = useForm();
  const { value, put, root, isReadOnly, id } = usePlace(at);
  const variants = variantsOf(schema).map((variant) => resolve(variant, root));
  const chosen = variantOf(variants, value);
  const own = variants[chosen];
  if (own === undefined) return null;
  const choose = (position: number): void => {
    const next = variants[position];
    if (next === undefined) return;
    put(keepCommon(value, emptyValue(next, root), Object.keys(next.properties ?? {})));
  };
  return (
    <fieldset id={`${id}-group`} tabIndex={-1} className="field-group">
      <legend>
        {fieldName(name)} {isNeeded ? null : <RemoveField at={at} name={name} />}
      </legend>
      {kindOf(own) === 'object' ? <Problems at={at} /> : null}
      <div className="field">
        <label htmlFor={`${id}-kind`}>kind</label>
        <select
          id={`${id}-kind`}
          disabled={isReadOnly}
          value={chosen}
          onChange={({ target }) => {
            choose(Number(target.value));
          }}
        >
          {variants.map((variant, position) => (
            <option key={variantName(variant)} value={position}>
              {variantName(variant)}
            </option>
          ))}
        </select>
      </div>
      {kindOf(own) === 'object' ? (
        <ObjectFields schema={own} at={at} />
      ) : (
        <Field schema={own} at={at} name={name} isNeeded />
      )}
    </fieldset>
  );
}

function keepCommon(before: unknown, next: unknown, known: readonly string[]): unknown {
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return next;
  if (typeof next !== 'object' || next === null || Array.isArray(next)) return next;
  const fixed = next as Record<string, unknown>;
  const kept = Object.entries(before).filter(
    ([name]) => known.includes(name) && (!(name in fixed) || isBlank(fixed[name])),
  );
  return { ...fixed, ...Object.fromEntries(kept) };
}

/** Whether nothing is filled in. */
function isBlank(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === '';
  return Object.values(value).every(isBlank);
}
