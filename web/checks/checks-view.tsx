import { createLazyRoute } from '@tanstack/react-router';
import type { Warning } from '../../shared/model/warning.ts';
import { countText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';
import { SourceLink } from '../sources/source-link.tsx';
import { PlaceLink } from '../statements/place-link.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { NumbersInTexts } from './numbers-in-texts.tsx';

// What belongs in this folder: what a careful checker would ask of a statement.

export const Route = createLazyRoute('/statements/$id/checks')({ component: ChecksView });

/** What the service asks of the statement, and what it tells: each with the requirement that it is about. */
function ChecksView() {
  const { current, scenarios } = useStatementWork();
  const { warnings } = current;
  const queries = warnings.filter(({ severity }) => severity === 'query');
  const notes = warnings.filter(({ severity }) => severity === 'note');
  return (
    <div className="sheet">
      <h2>Checks</h2>
      <p className="lead" role="status">
        Of the statement {scenarios.length === 0 ? 'as stated' : `under ${scenarios.join(' + ')}`} the service asks{' '}
        {countText(queries.length, 'query', 'queries')}, and tells {countText(notes.length, 'note')}. None changes a
        figure. Each leads to what it is about.
      </p>
      <Findings title="Queries: what a careful checker would ask" findings={queries} />
      <Findings title="Notes: what a reader must know" findings={notes} />
      <NumbersInTexts />
    </div>
  );
}

function Findings({ title, findings }: { title: string; findings: readonly Warning[] }) {
  if (findings.length === 0) return null;
  return (
    <PlainTable
      caption={title}
      columns={[{ title: 'About' }, { title: 'What' }, { title: 'Source' }]}
      rows={findings.map((finding, position) => ({
        key: `${position}`,
        cells: [{ content: <About finding={finding} /> }, finding.message, { content: <Sources finding={finding} /> }],
      }))}
    />
  );
}

function About({ finding: { requirement } }: { finding: Warning }) {
  const { id, statement } = useStatementWork();
  const found = statement.requirements.find((one) => one.id === requirement);
  // What only a scenario adds is no part of the statement.
  if (found === undefined) return requirement ?? 'the statement';
  return (
    <PlaceLink id={id} place={{ requirement: found.id }}>
      {found.title}
    </PlaceLink>
  );
}

function Sources({ finding: { source = [] } }: { finding: Warning }) {
  return source.map((one, position) => (
    <span key={`${one.symbol} ${position}`} className="source">
      <SourceLink source={one} />
    </span>
  ));
}
