import type { ProofNode } from '../../../shared/results/proof.ts';
import { printedText } from '../../format/numbers.ts';
import type { FoundCell } from './find-cell.ts';
import { ProofActions } from './proof-actions.tsx';
import { Steps } from './proof-steps.tsx';

/** A number of posts: the requirements and documents that it comes from. */
export function PostProof({ found, root }: { found: FoundCell; root: ProofNode }) {
  return (
    <>
      <p className="sentence">{printedText(root.sentence)}</p>
      <div className="steps">
        <Steps nodes={root.children} />
      </div>
      <ProofActions found={found} />
    </>
  );
}
