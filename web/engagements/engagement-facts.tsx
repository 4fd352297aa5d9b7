import type { components } from '../api/published.d.ts';
import { decimalText } from '../format/numbers.ts';
import { FactList } from '../shell/fact-list.tsx';
import { SourceLink } from '../sources/source-link.tsx';

type Terms = components['schemas']['EngagementTerms'];

const TYPES: Readonly<Record<Terms['type'], string>> = {
  consultant: 'consultant',
  'individual-contractor': 'individual contractor',
  expert: 'expert',
};

/** What terms of reference say. What they do not say is left out. */
export function EngagementFacts({ terms }: { terms: Terms }) {
  const { organization, type, dutyStation, supervisor, days, months, assignments, source, note } = terms;
  return (
    <>
      <FactList
        facts={[
          ['Engaged as', TYPES[type]],
          ['Organization', organization],
          ['Duty station', dutyStation],
          ['Supervisor', supervisor],
          ['Days', days === undefined ? undefined : decimalText(days)],
          ['Months', months === undefined ? undefined : decimalText(months)],
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
      <details>
        <summary>Assignments ({assignments.length})</summary>
        <ol>
          {assignments.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      </details>
    </>
  );
}
