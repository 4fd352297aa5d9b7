import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ProgrammeAssessment } from '../../shared/results/programme-assessment.ts';
import { divideExact, exactOf, exactOfInteger, exactToText, multiplyExact } from '../../shared/money/exact.ts';
import { roundExact } from '../../shared/money/rounding.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { dayText } from '../format/dates.ts';
import { centsAsText, decimalText } from '../format/numbers.ts';
import { Asked } from '../shell/asked.tsx';
import { Loading } from '../shell/loading.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { ProgrammeCalendar } from './programme-calendar.tsx';
import { ProgrammePlanner } from './programme-planner.tsx';
import { useStateNames } from './use-state-names.ts';

const HubMap = lazy(async () => ({ default: (await import('./hub-map.tsx')).HubMap }));

/** One programme: its workshops with their cost first, then the map, the calendar, whom it reaches, and a plan. */
export function ProgrammeView({ id }: { id: string }) {
  const assessment = useQuery({
    queryKey: ['workshop-programmes', id, 'assessment'],
    queryFn: ({ signal }) => bodyOf(api.POST('/v1/programme-assessments', { body: { programme: id }, signal })),
  });
  return (
    <Asked query={assessment} what="the programme">
      {(found) => (
        <>
          <WorkshopCosts assessment={found} />
          <h3>Clashes of dates</h3>
          {found.clashes.length === 0 ? (
            <p role="status">The service has looked at every workshop: none clashes.</p>
          ) : (
            <Clashes clashes={found.clashes} />
          )}
          <h3>Whom it reaches</h3>
          <CoverageTable assessment={found} />
          <h3>Hubs</h3>
          <Suspense fallback={<Loading what="the map" />}>
            <HubMap workload={found.workload} />
          </Suspense>
          <h3>Calendar</h3>
          <ProgrammeCalendar id={id} />
          <h3>A plan</h3>
          <ProgrammePlanner id={id} />
          {found.notes.map((note) => (
            <p key={note} className="soft">
              {note}
            </p>
          ))}
        </>
      )}
    </Asked>
  );
}

/** What is known to the year only is one sentence: many workshops are, while a programme is planned. */
function Clashes({ clashes }: Pick<ProgrammeAssessment, 'clashes'>) {
  const undated = clashes.filter(({ code }) => code === 'day-not-known');
  const others = clashes.filter(({ code }) => code !== 'day-not-known');
  const listed = (some: ProgrammeAssessment['clashes']) => (
    <ul className="problems">
      {some.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
  return (
    <>
      {others.length === 0 ? null : listed(others)}
      {undated.length <= 1 ? (
        listed(undated)
      ) : (
        <details>
          <summary>{undated.length} workshops have no day yet: nothing can be said about their clashes.</summary>
          {listed(undated)}
        </details>
      )}
    </>
  );
}

/** A quotient with its cents, under each other: many do not end. */
function toCents(quotient: string): string {
  const cents = roundExact(multiplyExact(exactOf(quotient), exactOf('100')), '1');
  const [whole = '', part = ''] = exactToText(divideExact(exactOfInteger(cents), exactOf('100'))).split('.');
  return decimalText(`${whole}.${part.padEnd(2, '0')}`);
}

function WorkshopCosts({ assessment: { workshops, currency } }: { assessment: ProgrammeAssessment }) {
  return (
    <PlainTable
      caption={`What each workshop costs, ${currency}, before rounding`}
      columns={[
        { title: 'Workshop' },
        ...['Cost', 'Participants', 'States', 'A participant', 'A State'].map((title) => ({ title, isNumber: true })),
      ]}
      rows={workshops.map(({ workshop, title, total, participants, states, perParticipant, perState }) => ({
        key: workshop,
        cells: [
          title,
          { number: centsAsText(total) },
          { number: String(participants) },
          { number: String(states) },
          { number: perParticipant === undefined ? '–' : toCents(perParticipant) },
          { number: perState === undefined ? '–' : toCents(perState) },
        ],
      }))}
    />
  );
}

function CoverageTable({ assessment: { coverage } }: { assessment: ProgrammeAssessment }) {
  const namesOf = useStateNames();
  return (
    <>
      <PlainTable
        caption={`States by region, signatures and deposits as of ${dayText(coverage.asOf)}`}
        columns={[
          { title: 'Region' },
          ...['States', 'Invited', 'Signed, not deposited', 'of these invited'].map((title) => ({
            title,
            isNumber: true,
          })),
        ]}
        rows={coverage.byRegion.map(({ key, states, reached, signedNotDeposited, signedNotDepositedReached }) => ({
          key,
          cells: [
            key,
            ...[states, reached, signedNotDeposited, signedNotDepositedReached].map((number) => ({
              number: String(number),
            })),
          ],
        }))}
      />
      {coverage.unreachedSignatories.length === 0 ? null : (
        <p>Signed, not deposited, and invited to none: {namesOf(coverage.unreachedSignatories)}.</p>
      )}
    </>
  );
}
