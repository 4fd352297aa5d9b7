import type { Factor } from '../../../shared/model/component.ts';
import { CardLink } from '../../sources/card-link.tsx';
import { SourceLink } from '../../sources/source-link.tsx';

/** Where a factor comes from: its paragraphs, the card, the milestone, the line, the change of a scenario. */
export function FactorSource({ factor: { origin } }: { factor: Factor }) {
  const { documents = [], rateCard, milestone, line, change, note } = origin;
  // The change of a scenario is named below, and is no document.
  const cited = documents.filter(({ symbol }) => change === undefined || !symbol.startsWith('Scenario '));
  return (
    <>
      {rateCard === undefined ? null : (
        <span>
          <CardLink card={rateCard.card} code={rateCard.code} provenance={rateCard.provenance} />
        </span>
      )}
      {cited.map((document, position) => (
        <small key={`${document.symbol} ${position}`}>
          <SourceLink source={document} />
        </small>
      ))}
      {milestone === undefined ? null : <small>milestone “{milestone}”</small>}
      {line === undefined ? null : (
        <small>
          the line section {line.section}, {line.object}
          {line.line === undefined ? '' : `, ${line.line}`}
        </small>
      )}
      {change === undefined ? null : <small className="assumed">{sayChange(change)}</small>}
      {note === undefined ? null : <small>{note}</small>}
    </>
  );
}

/** A change by its scenario, as factors name it: "scenario/change". */
function sayChange(change: string): string {
  const [scenario = ''] = change.split('/');
  return scenario === 'what-is-tried' ? 'tried here' : `assumed by scenario ${scenario}`;
}
