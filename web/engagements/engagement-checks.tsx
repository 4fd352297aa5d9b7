import type { EngagementReport } from '../../shared/results/engagement-report.ts';
import type { components } from '../api/published.d.ts';
import { dayText } from '../format/dates.ts';
import { amountText, centsAsText, countText, decimalText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';
import { PlaceOfFinding } from './place-of-finding.tsx';

type Terms = components['schemas']['EngagementTerms'];

/** What is asked of terms of reference, the limits that they pass, and what follows: payments, words, translation. */
export function EngagementChecks({
  terms,
  report,
  isOfPerson,
}: {
  terms: Terms;
  report: EngagementReport;
  /** Whether anybody's engagements are known, so that limits could be looked at. */
  isOfPerson: boolean;
}) {
  const { findings, limits, fee, currency, notes } = report;
  return (
    <>
      <p role="status">
        {findings.length === 0 ? 'Nothing is asked of these terms.' : `${countText(findings.length, 'question')}.`}{' '}
        {!isOfPerson
          ? 'Nobody is named, so no limit across engagements was looked at.'
          : limits.length === 0
            ? 'No limit across the engagements that are known is passed.'
            : `${countText(limits.length, 'limit')} of ST/AI/2013/4.`}{' '}
        {fee === undefined ? '' : `The fee is ${centsAsText(fee)} ${currency}.`}
      </p>
      {findings.length === 0 ? null : (
        <PlainTable
          caption="What a careful reader asks"
          columns={[{ title: 'Where' }, { title: 'What' }]}
          rows={findings.map(({ path, message }) => ({
            key: `${path} ${message}`,
            cells: [{ content: <PlaceOfFinding terms={terms} path={path} /> }, message],
          }))}
        />
      )}
      {limits.length === 0 ? null : (
        <PlainTable
          caption="Limits across engagements"
          columns={[{ title: 'Person' }, { title: 'Months', isNumber: true }, { title: 'What' }]}
          rows={limits.map(({ person, months, message }) => ({
            key: `${person} ${message}`,
            cells: [person, { number: decimalText(months) }, message],
          }))}
        />
      )}
      <Payments report={report} />
      <Outputs report={report} />
      {notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
    </>
  );
}

function Payments({ report: { payments, currency } }: { report: EngagementReport }) {
  if (payments.length === 0) return null;
  return (
    <PlainTable
      caption="Payments"
      columns={[
        { title: 'Payment' },
        { title: 'Share', isNumber: true },
        { title: 'Exact', isNumber: true },
        { title: `Rounded, ${currency}`, isNumber: true },
        { title: 'On acceptance of' },
        { title: 'Day' },
      ]}
      rows={payments.map(({ id, title, share, exact, rounded, onAcceptanceOf, day }) => ({
        key: id,
        cells: [
          title,
          { number: decimalText(share) },
          { number: centsAsText(exact) },
          { number: amountText(rounded) },
          onAcceptanceOf.join(', '),
          day === undefined ? 'not dated' : dayText(day),
        ],
      }))}
    />
  );
}

function Outputs({ report: { outputs, translation, currency } }: { report: EngagementReport }) {
  if (outputs.length === 0) return null;
  const costs = new Map((translation?.outputs ?? []).map((one) => [one.output, one]));
  const range = (least: string, most: string | undefined, text: (decimal: string) => string) =>
    most === undefined ? `${text(least)} or more` : least === most ? text(least) : `${text(least)} to ${text(most)}`;
  return (
    <>
      <PlainTable
        caption="Outputs in words, and what translating them costs"
        columns={[
          { title: 'Output' },
          { title: 'Length' },
          { title: 'Words', isNumber: true },
          ...(translation === undefined ? [] : [{ title: `Translation, ${currency}`, isNumber: true }]),
        ]}
        rows={[
          ...outputs.map(({ output, title, pagesOrWords, least, most }) => {
            const cost = costs.get(output);
            return {
              key: output,
              cells: [
                title,
                pagesOrWords,
                { number: range(least, most, decimalText) },
                ...(translation === undefined
                  ? []
                  : [{ number: cost === undefined ? '–' : range(cost.costLeast, cost.costMost, centsAsText) }]),
              ],
            };
          }),
          ...(translation === undefined
            ? []
            : [
                {
                  key: 'total',
                  isSum: true,
                  cells: ['Total', '', '', { number: range(translation.least, translation.most, centsAsText) }],
                },
              ]),
        ]}
      />
      {translation === undefined ? null : (
        <p className="soft">
          At {decimalText(translation.ratePerWord)} {currency} a word.{' '}
          {translation.assumption === undefined ? '' : translation.assumption}
        </p>
      )}
    </>
  );
}
