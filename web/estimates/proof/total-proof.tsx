import type { Proof as ProofTree } from '../../../shared/results/proof.ts';
import type { TotalExplanation } from '../../../shared/results/total-explanation.ts';
import { amountText, countText, decimalText } from '../../format/numbers.ts';
import type { FoundCell } from './find-cell.ts';
import { ProofActions } from './proof-actions.tsx';
import { ProofSteps } from './proof-steps.tsx';

const OF: Readonly<Record<TotalExplanation['sumOf'], string>> = {
  rows: 'rows of the table',
  lines: 'lines of the estimate',
  'total-less-section': 'amounts: the total, and what is taken off',
  columns: 'columns of its row',
  base: 'amounts of the base',
  percentage: 'columns, the first in per cent of the second',
};

type TotalProofProps = { found: FoundCell; explanation: TotalExplanation; tree: ProofTree | undefined };

/** A sum: the rounded amounts that it is exactly the sum of. */
export function TotalProof({ found, explanation, tree }: TotalProofProps) {
  const { addends, amount, sumOf, rounding, percent } = explanation;
  return (
    <>
      {addends.length === 1 && rounding === undefined ? (
        <p className="sentence">One amount of the {OF[sumOf]}, rounded already.</p>
      ) : (
        <p className="sentence">
          Made of {countText(addends.length, 'amount')}, {OF[sumOf]}. They are rounded already
          {rounding === undefined ? '; their sum is exact.' : '; the sum is rounded by itself.'}
        </p>
      )}
      <table className="product">
        <tbody>
          {addends.map((addend, position) => (
            <tr key={position}>
              <td>
                <bdi>{amountText(addend.amount)}</bdi>
              </td>
              <td colSpan={2}>
                {addend.section === undefined || addend.title.startsWith('Section')
                  ? ''
                  : `Section ${addend.section}, `}
                {addend.object === undefined || addend.object === addend.title ? '' : `${addend.object}, `}
                {addend.title}
              </td>
            </tr>
          ))}
          {rounding === undefined ? null : (
            <tr>
              <td>
                <bdi>{decimalText(rounding)}</bdi>
              </td>
              <td colSpan={2}>by rounding the sum itself</td>
            </tr>
          )}
          <tr className="result">
            <td>
              <bdi>{percent === undefined || percent === null ? amountText(amount) : decimalText(percent)}</bdi>
            </td>
            <td colSpan={2}>{percent === undefined || percent === null ? 'in sum' : 'per cent'}</td>
          </tr>
        </tbody>
      </table>
      {tree === undefined ? null : <ProofSteps tree={tree} />}
      <ProofActions found={found} />
    </>
  );
}
