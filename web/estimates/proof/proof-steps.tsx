import type { Proof as ProofTree, ProofNode } from '../../../shared/results/proof.ts';
import { dayText } from '../../format/dates.ts';
import { decimalText, printedText } from '../../format/numbers.ts';

/** The proof as the service writes it: step by step down to rates with their revisions, dates and paragraphs. */
export function ProofSteps({ tree }: { tree: ProofTree }) {
  const { root, leftOut, notOpened } = tree;
  return (
    <>
      {leftOut.length === 0 ? null : (
        <>
          <h3>Does not count here</h3>
          <ul>
            {leftOut.map(({ label, sentence }) => (
              <li key={label}>{printedText(sentence)}</li>
            ))}
          </ul>
        </>
      )}
      <details className="steps">
        <summary>Every step, down to its source</summary>
        <Steps nodes={root.children} />
        {notOpened === 0 ? null : (
          <p>{notOpened} further steps are not opened here; copy the proof of each by itself.</p>
        )}
      </details>
    </>
  );
}

/** Steps below each other, each with those that it rests on. */
export function Steps({ nodes }: { nodes: readonly ProofNode[] }) {
  if (nodes.length === 0) return null;
  return (
    <ol>
      {nodes.map((node) => (
        <li key={node.id}>
          {printedText(node.sentence)}
          {node.note === undefined ? null : <small> {node.note}</small>}
          <ChangedRates node={node} />
          <Steps nodes={node.children} />
        </li>
      ))}
    </ol>
  );
}

/** Revisions that gave a rate another value and left its source as it was: an auditor asks about those. */
function ChangedRates({ node: { rate } }: { node: ProofNode }) {
  return rate?.changed.map(({ revision, from, to, author, time, reason }) => (
    <p key={revision} className="assumed">
      Revision {revision} changed it from {decimalText(from)} to {decimalText(to)} and not its source: {author},{' '}
      {dayText(time)}
      {reason === '' ? ', without a reason' : `, “${reason}”`}.
    </p>
  ));
}
