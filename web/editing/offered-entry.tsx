import { useId } from 'react';
import type { Offered } from './form-context.ts';

/** What every entry of a field has: its id, whether it can be changed, and what is said of it. */
export type EntryAttributes = {
  id: string;
  disabled: boolean;
  'aria-invalid': boolean;
  'aria-describedby'?: string;
};

type OfferedEntryProps = EntryAttributes & { value: string; offered: Offered; onPut: (value: string) => void };

/** A field that names something that there is: chosen by what it is called, or typed where it may be new. */
export function OfferedEntry({ offered: { values, isOpen }, value, onPut, ...shared }: OfferedEntryProps) {
  const list = useId();
  if (isOpen)
    return (
      <>
        <input
          type="text"
          {...shared}
          list={list}
          value={value}
          onChange={({ target }) => {
            onPut(target.value);
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <datalist id={list}>
          {values.map((one) => (
            <option key={one.value} value={one.value} />
          ))}
        </datalist>
      </>
    );
  return (
    <select
      {...shared}
      value={value}
      onChange={({ target }) => {
        onPut(target.value);
      }}
    >
      {values.some((one) => one.value === value) ? null : (
        <option value={value}>{value === '' ? 'choose …' : value}</option>
      )}
      {values.map((one) => (
        <option key={one.value} value={one.value}>
          {one.title}
        </option>
      ))}
    </select>
  );
}
