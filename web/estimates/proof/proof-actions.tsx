import { useState } from 'react';
import { currentToken } from '../../access/session.ts';
import { useStatementWork } from '../../statements/statement-work.ts';
import type { FoundCell } from './find-cell.ts';
import { proofTextAddress } from './use-proof.ts';

/** Takes the proof along, as the service writes it. Of what is tried there is none: it is not stored anywhere. */
export function ProofActions({ found }: { found: FoundCell }) {
  const work = useStatementWork();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const response = await fetch(proofTextAddress(work, found.question), {
      headers: { authorization: `Bearer ${currentToken() ?? ''}` },
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    await navigator.clipboard.writeText(await response.text());
  };
  if (work.isPreview)
    return <p className="soft">A preview: keep it as a scenario, and its proof can be taken along.</p>;
  return (
    <div className="acts">
      <button
        type="button"
        onClick={() => {
          copy().then(
            () => {
              setSaid('Copied.');
            },
            () => {
              setSaid('It could not be copied. Try again.');
            },
          );
        }}
      >
        Copy proof
      </button>
      <span role="status" className="soft">
        {said}
      </span>
    </div>
  );
}
