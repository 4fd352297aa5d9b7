import type { components } from '../api/published.d.ts';
import { decimalText } from '../format/numbers.ts';
import { FactList } from '../shell/fact-list.tsx';
import { SourceLink } from '../sources/source-link.tsx';
import { valueText } from '../editing/value-text.ts';
import { dayText } from '../format/dates.ts';
import { idOfPlace, useTermsPlace } from './terms-places.ts';

type Terms = components['schemas']['EngagementTerms'];

const TYPES: Readonly<Record<Terms['type'], string>> = {
  consultant: 'consultant',
  'individual-contractor': 'individual contractor',
  expert: 'expert',
};

/** What terms of reference say. What they do not say is left out, but what their cost hangs on: that is said. */
export function EngagementFacts({ terms }: { terms: Terms }) {
  const { organization, type, dutyStation, supervisor, days, months, assignments, source, note } = terms;
  const { outputs, payments = [] } = terms;
  useTermsPlace();
  return (
    <>
      <FactList
        facts={[
          ['Engaged as', TYPES[type]],
          ['Organization', organization],
          ['Duty station', dutyStation],
          ['Supervisor', supervisor],
          ['Days', days === undefined ? undefined : <Place path="days">{decimalText(days)}</Place>],
          ['Months', months === undefined ? undefined : decimalText(months)],
          ['Window', terms.window === undefined ? undefined : <Place path="window">{windowText(terms.window)}</Place>],
          ['Fee', <Place path="fee">{feeText(terms.fee)}</Place>],
          [
            'Source',
            source.map((one, position) => (
              <span key={`${one.symbol} ${position}`} className="source">
                <SourceLink source={one} />
              </span>
            )),
          ],
          ['Note', note],
        ]}
      />
      <Listed name="assignments" title="Assignments" entries={assignments.map(({ id, text }) => [id, text])} />
      <Listed
        name="outputs"
        title="Outputs"
        entries={outputs.map(({ id, title, due }) => [id, due === undefined ? title : `${title}, ${whenText(due)}`])}
      />
      <Listed
        name="payments"
        title="Payments"
        entries={payments.map(({ id, title, due }) => [id, due === undefined ? title : `${title}, ${whenText(due)}`])}
      />
    </>
  );
}

/** What a finding can be about, so that its link leads here. */
function Place({ path, children }: { path: string; children: string }) {
  return (
    <span id={idOfPlace(path)} tabIndex={-1}>
      {children}
    </span>
  );
}

type ListedProps = { name: string; title: string; entries: readonly (readonly [id: string, text: string])[] };

function Listed({ name, title, entries }: ListedProps) {
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({entries.length})
      </summary>
      <ol>
        {entries.map(([id, text], position) => (
          <li key={id} id={idOfPlace(`${name}[${position}]`)} tabIndex={-1}>
            {text}
          </li>
        ))}
      </ol>
    </details>
  );
}

function whenText(point: object): string {
  if ('on' in point && typeof point.on === 'string') return dayText(point.on);
  return 'in' in point && typeof point.in === 'number' ? String(point.in) : valueText(point);
}

function windowText({ from, until, through }: NonNullable<Terms['window']>): string {
  if (through !== undefined) return `${whenText(from)} through ${whenText(through)}`;
  return `${whenText(from)} up to ${until === undefined ? '' : whenText(until)}, that day not included`;
}

function feeText(fee: Terms['fee']): string {
  if (fee === undefined) return 'not stated';
  const rate = fee.by === 'deliverable' ? fee.amount : fee.rate;
  const amount = 'value' in rate ? decimalText(rate.value) : `rate “${rate.code}” of the rate cards`;
  return fee.by === 'deliverable' ? `${amount} for all deliverables` : `${amount} by the ${fee.by}`;
}
