import { useId } from 'react';
import type { Place } from './edit-document.ts';
import { Problems, RemoveField } from './field-parts.tsx';
import { type FieldProps, usePlace } from './form-context.ts';
import { ListField } from './list-field.tsx';
import { ObjectFields } from './object-fields.tsx';
import { type EntryAttributes, OfferedEntry } from './offered-entry.tsx';
import { choicesOf, fieldName, kindOf, readTyped, resolve, type Schema, whyNot } from './schema.ts';
import { valueText } from './value-text.ts';
import { VariantField } from './variant-field.tsx';

/** One field of a document, entered as its schema says. */
export function SchemaField({ schema: given, at, name, isNeeded }: FieldProps) {
  const { root } = usePlace(at);
  const schema = resolve(given, root);
  switch (kindOf(schema)) {
    case 'object':
      return <Group {...{ schema, at, name, isNeeded }} />;
    case 'list':
      return <ListField {...{ schema, at, name, isNeeded }} />;
    case 'variants':
      return <VariantField {...{ schema, at, name, isNeeded }} />;
    case 'fixed':
      return null;
    case 'text':
    case 'choice':
    case 'whole-number':
    case 'yes-no':
      return <OneValue {...{ schema, at, name, isNeeded }} />;
  }
}

function Group({ schema, at, name, isNeeded }: FieldProps) {
  const { id } = usePlace(at);
  return (
    <fieldset id={`${id}-group`} tabIndex={-1} className="field-group">
      <legend>
        {fieldName(name)} {isNeeded ? null : <RemoveField at={at} name={name} />}
      </legend>
      <Problems at={at} />
      <ObjectFields schema={schema} at={at} />
    </fieldset>
  );
}

function OneValue({ schema, at, name, isNeeded }: FieldProps) {
  const { id, value, problems, isReadOnly } = usePlace(at);
  const own = value === undefined ? undefined : whyNot(schema, value);
  const said = problems.length > 0 ? problems : own === undefined ? [] : [own];
  const described = useId();
  return (
    <div className={said.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{fieldName(name)}</label>
      <div className="field-entry">
        <Entry
          schema={schema}
          at={at}
          id={id}
          isReadOnly={isReadOnly}
          isWrong={said.length > 0}
          describedBy={said.length > 0 || schema.description !== undefined ? described : undefined}
        />
        {isNeeded || isReadOnly ? null : <RemoveField at={at} name={name} />}
        <div id={described} className="field-said">
          {said.map((text) => (
            <p key={text} className="field-problem">
              {text}
            </p>
          ))}
          {schema.description === undefined ? null : <p className="soft">{schema.description}</p>}
        </div>
      </div>
    </div>
  );
}

type EntryProps = {
  schema: Schema;
  at: Place;
  id: string;
  isReadOnly: boolean;
  isWrong: boolean;
  describedBy: string | undefined;
};

function Entry({ schema, at, id, isReadOnly, isWrong, describedBy }: EntryProps) {
  const { value, put, offered } = usePlace(at);
  const shared: EntryAttributes = {
    id,
    disabled: isReadOnly,
    'aria-invalid': isWrong,
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  };
  const kind = kindOf(schema);
  const choices = choicesOf(schema);
  if (offered !== undefined && kind === 'text')
    return <OfferedEntry {...shared} offered={offered} value={valueText(value)} onPut={put} />;
  if (kind === 'yes-no')
    return (
      <input
        type="checkbox"
        {...shared}
        checked={value === true}
        onChange={({ target }) => {
          put(target.checked);
        }}
      />
    );
  if (kind === 'choice')
    return (
      <select
        {...shared}
        value={String(value)}
        onChange={({ target }) => {
          put(choices.find((one) => String(one) === target.value));
        }}
      >
        {choices.some((one) => String(one) === String(value)) ? null : (
          <option value={String(value)}>{String(value)}</option>
        )}
        {choices.map((one) => (
          <option key={String(one)} value={String(one)}>
            {String(one)}
          </option>
        ))}
      </select>
    );
  const isLong = (schema.maxLength ?? 0) > 1000;
  const text = valueText(value);
  const type = ({ target }: { target: HTMLInputElement | HTMLTextAreaElement }) => {
    put(readTyped(schema, target.value));
  };
  return isLong ? (
    <textarea {...shared} rows={3} value={text} onChange={type} />
  ) : (
    <input type="text" {...shared} value={text} onChange={type} autoComplete="off" spellCheck={false} />
  );
}
