import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Address } from './address.ts';

type Given = 'start' | 'cost' | 'weeks' | 'because' | 'rate' | 'person';
type GivenField = { name: Given; label: string; hint: string };

/** What somebody gives to a calculation, taken into the address when the field is left, or with Enter. */
export function GivenFields({ fields }: { fields: readonly GivenField[] }) {
  const search: Address = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const take = (name: Given, typed: string): void => {
    const value = typed.trim() === '' ? undefined : typed.trim();
    if (value !== search[name])
      void navigate({ to: '.', search: (before) => ({ ...before, [name]: value }), replace: true });
  };
  return (
    <div className="given-fields">
      {fields.map(({ name, label, hint }) => (
        <label key={name}>
          <span>
            {label} <small className="soft">{hint}</small>
          </span>
          <input
            // What the address says from elsewhere is shown anew.
            key={search[name]}
            defaultValue={search[name]}
            onBlur={({ target }) => {
              take(name, target.value);
            }}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Enter') take(name, currentTarget.value);
            }}
          />
        </label>
      ))}
    </div>
  );
}
