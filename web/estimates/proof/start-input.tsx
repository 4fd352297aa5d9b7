import { useState } from 'react';
import type { Factor } from '../../../shared/model/component.ts';
import { changeOfFactor, type FactorTarget } from '../../../shared/scenarios/change-of-factor.ts';
import { useStatementWork } from '../../statements/statement-work.ts';

type StartTarget = Extract<FactorTarget, { kind: 'set-start' }>;

/** The day that a timing factor follows from, which can be tried: Enter or leaving the field computes it. */
export function StartInput({ factor, target }: { factor: Factor; target: StartTarget }) {
  const { trial } = useStatementWork();
  const [typed, setTyped] = useState<string>();
  const commit = (): void => {
    if (typed === undefined || typed === '' || typed === target.day) return;
    const change = changeOfFactor(target, typed);
    setTyped(undefined);
    if (change !== undefined) trial.put(change);
  };
  return (
    <label className="start">
      from{' '}
      <input
        className="factor"
        type="date"
        value={typed ?? target.day}
        aria-label={`Try another start: ${factor.name}`}
        onChange={({ target: field }) => {
          setTyped(field.value);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit();
        }}
      />
    </label>
  );
}
