import { useNavigate } from '@tanstack/react-router';
import type { YearSpan } from '../../shared/results/comparison.ts';
import { printYears } from './chosen-years.ts';

/** Which years a comparison is of: from one to another, both included. */
export function YearChoice({ all, chosen }: { all: YearSpan; chosen: YearSpan }) {
  const navigate = useNavigate();
  const go = (first: number, last: number): void => {
    const years = printYears({ first: Math.min(first, last), last: Math.max(first, last) }, all);
    void navigate({ to: '.', search: (before) => ({ ...before, years }), replace: true });
  };
  const options = Array.from({ length: all.last - all.first + 1 }, (_, offset) => all.first + offset);
  const choice = (label: string, value: number, onChoose: (year: number) => void) => (
    <label className="side-picker">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ target }) => {
          onChoose(Number(target.value));
        }}
      >
        {options.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="side-pickers years">
      {choice('Years', chosen.first, (year) => {
        go(year, Math.max(year, chosen.last));
      })}
      {choice('to', chosen.last, (year) => {
        go(Math.min(year, chosen.first), year);
      })}
    </div>
  );
}
