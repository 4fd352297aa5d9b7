import { Link } from '@tanstack/react-router';
import type { DocumentDrift, DriftFinding } from '../../shared/results/document-drift.ts';
import { cellsOfFigures } from '../estimates/sheet/figure-cells.ts';
import { countText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

const KINDS: Readonly<Record<DriftFinding['kind'], string>> = {
  changed: 'changed by hand',
  lost: 'lost',
  unbound: 'no longer bound',
  added: 'added by hand',
};

/** What a document that came back says otherwise than its statement: each figure with its place, and its proof. */
export function DriftReport({ name, drift }: { name: string; drift: DocumentDrift }) {
  const { id, statement, current } = useStatementWork();
  const { figures, findings, findingsLeftOut = 0, language, statement: against } = drift;
  const cells = cellsOfFigures(statement, current);
  return (
    <>
      <p role="status">
        {name}, held against revision {against.revision} in {LANGUAGE_NAMES[language]}: of{' '}
        {countText(figures.expected, 'place', 'places')} of figures {figures.intact} as they should be,{' '}
        {figures.changed} changed by hand, {figures.lost} lost, {figures.unbound} right and no longer bound.{' '}
        {findings.length === 0 ? 'Nothing in it differs from the statement.' : ''}
      </p>
      {findings.length === 0 ? null : (
        <PlainTable
          columns={[
            { title: 'Where' },
            { title: 'What' },
            { title: 'Stands there', isNumber: true },
            { title: 'Should be', isNumber: true },
            { title: 'What it means' },
          ]}
          rows={findings.map((finding, position) => {
            const { place, kind, found = '', expected = '', figure, context, message } = finding;
            const cell = figure === undefined ? undefined : cells.get(figure);
            return {
              key: `${position} ${place}`,
              cells: [
                { content: <Place place={place} context={context} /> },
                KINDS[kind],
                { number: found },
                {
                  number:
                    cell === undefined ? (
                      expected
                    ) : (
                      <Link
                        to="/statements/$id"
                        params={{ id }}
                        search={(before) => ({ scenarios: before.scenarios, cell })}
                        aria-label={`${expected}: its proof`}
                      >
                        {expected}
                      </Link>
                    ),
                },
                message,
              ],
            };
          })}
        />
      )}
      {findingsLeftOut === 0 ? null : <p>And {countText(findingsLeftOut, 'further finding')}.</p>}
    </>
  );
}

function Place({ place, context }: { place: string; context: string | undefined }) {
  return (
    <>
      {place}
      {context === undefined ? null : (
        <small className="context soft" dir="auto">
          {context}
        </small>
      )}
    </>
  );
}
