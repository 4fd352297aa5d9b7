import { type KeyboardEvent, useId, useState } from 'react';
import type { Factor } from '../../../shared/model/component.ts';
import type { FactorTarget } from '../../../shared/scenarios/change-of-factor.ts';
import { decimalText, readDecimal } from '../../format/numbers.ts';
import { useStatementWork } from '../../statements/statement-work.ts';

/** The value of a factor that can be tried: Enter or leaving the field computes it, Escape takes back what is typed. */
export function FactorInput({ factor, target }: { factor: Factor; target: FactorTarget }) {
  const { trial } = useStatementWork();
  const [typed, setTyped] = useState<string>();
  const problem = useId();
  const shown = typed ?? decimalText(factor.value);
  const value = readDecimal(shown);
  const commit = (): void => {
    if (typed === undefined || value === undefined) return;
    setTyped(undefined);
    if (value !== factor.value) trial.put({ ...target, to: value });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && typed !== undefined) {
      setTyped(undefined);
      event.preventDefault();
    }
  };
  return (
    <>
      <input
        className="factor"
        inputMode="decimal"
        size={Math.max(4, shown.length)}
        value={shown}
        aria-label={`Try another value: ${factor.name}, ${factor.unit}`}
        aria-invalid={value === undefined}
        aria-describedby={value === undefined ? problem : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {value === undefined ? (
        <small id={problem} role="alert" className="problem">
          A number, such as 8 050 or 0.5
        </small>
      ) : null}
    </>
  );
}
