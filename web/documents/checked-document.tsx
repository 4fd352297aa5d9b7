import type { DocumentCheck } from '../../shared/results/document-check.ts';
import { countText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';

/** What a document that was not made here says against itself. */
export function CheckedDocument({ name, check: { sums, findings } }: { name: string; check: DocumentCheck }) {
  return (
    <>
      <p role="status">
        {name}: {countText(sums.recognized, 'sum')} recognized, {sums.exact} exact, {sums.rounding} within rounding,{' '}
        {sums.wrong} wrong.{' '}
        {findings.length === 0 ? 'Nothing was found that does not agree.' : `${countText(findings.length, 'finding')}.`}
      </p>
      {findings.length === 0 ? null : (
        <PlainTable
          columns={[{ title: 'Where' }, { title: 'How grave' }, { title: 'What' }, { title: 'Probably meant' }]}
          rows={findings.map(({ place, severity, message, likely = [] }, position) => ({
            key: `${position} ${place}`,
            cells: [place, severity, message, likely.map((one) => `${one.place}: ${one.likely}`).join('; ')],
          }))}
        />
      )}
    </>
  );
}
