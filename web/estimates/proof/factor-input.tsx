import { type KeyboardEvent, useId, useState } from 'react';
import type { Factor } from '../../../shared/model/component.ts';
import { changeOfFactor, type FactorTarget } from '../../../shared/scenarios/change-of-factor.ts';
import { decimalText, readDecimal } from '../../format/numbers.ts';
import { useStatementWork } from '../../statements/statement-work.ts';

/** What a value must be that is a number and yet cannot be tried. */
const EXPECTED: Readonly<Record<FactorTarget['kind'], string>> = {
  'set-rate': 'Another number',
  'set-quantity': 'Another number',
  'set-vacancy': 'A share of full cost, from 0 to 1',
  'set-fund': 'A share above 0 and below 1; the other fund has the rest',
  'set-start': 'A day',
};

/** The value of a factor that can be tried: Enter or leaving the field computes it, Escape takes back what is typed. */
export function FactorInput({ factor, target }: { factor: Factor; target: FactorTarget }) {
  const { trial } = useStatementWork();
  const [typed, setTyped] = useState<string>();
  const problem = useId();
  const shown = typed ?? decimalText(factor.value);
  const value = readDecimal(shown);
  const change = value === undefined ? undefined : changeOfFactor(target, value);
  const commit = (): void => {
    if (typed === undefined || change === undefined) return;
    setTyped(undefined);
    if (value !== factor.value) trial.put(change);
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
        aria-invalid={change === undefined}
        aria-describedby={change === undefined ? problem : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {change === undefined ? (
        <small id={problem} role="alert" className="problem">
          {value === undefined ? 'A number, such as 8 050 or 0.5' : EXPECTED[target.kind]}
        </small>
      ) : null}
    </>
  );
}
