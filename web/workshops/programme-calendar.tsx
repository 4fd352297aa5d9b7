import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { csv } from '../../shared/print/tables/csv.ts';
import type { CalendarEntry, EntryTime } from '../../shared/results/calendar.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { ChartExport } from '../charts/chart-export.tsx';
import { ChartPlace } from '../charts/chart-place.tsx';
import { drawStandalone } from '../charts/draw-standalone.ts';
import { dayText } from '../format/dates.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { CalendarDrawing } from './calendar-drawing.tsx';
import { calendarMarks } from './calendar-marks.ts';

/** When the workshops of a programme are held, between the sessions of the statement: a picture, and its table. */
export function ProgrammeCalendar({ id }: { id: string }) {
  const { computed } = useStatementWork();
  const query = useQuery({
    queryKey: ['workshop-programmes', id, 'calendar'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/workshop-programmes/{id}/calendar.json', { params: { path: { id } }, signal })),
  });
  return (
    <Asked query={query} what="the calendar">
      {({ title, entries }) => (
        <Calendar name={id} title={title} entries={withSessions(entries, computed?.entries ?? [])} />
      )}
    </Asked>
  );
}

/** The sessions of a statement that fall between the first and the last workshop of a programme. */
function withSessions(workshops: readonly CalendarEntry[], held: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const days = workshops.flatMap(({ when }) => (when.known === 'days' ? [when.from, when.until] : []));
  const [first = '', last = ''] = [days.toSorted()[0], days.toSorted().at(-1)];
  const sessions = held.filter(
    ({ kind, when }) => kind === 'session' && when.known === 'days' && when.from >= first && when.from <= last,
  );
  return [...workshops, ...sessions];
}

function Calendar({ name, title, entries }: { name: string; title: string; entries: readonly CalendarEntry[] }) {
  const [isTable, setTable] = useState(false);
  const marks = calendarMarks(entries);
  if (marks.length === 0) return <p>Nothing in this programme has a date yet.</p>;
  return (
    <>
      {isTable ? (
        <CalendarTable entries={entries} />
      ) : (
        <ChartPlace>
          {(width) => (
            <CalendarDrawing marks={marks} width={width} label={`Calendar of ${title}; the table says the same`} />
          )}
        </ChartPlace>
      )}
      <ChartExport
        name={`${name}-calendar`}
        isTable={isTable}
        onTable={setTable}
        draw={() => drawStandalone(<CalendarDrawing marks={marks} width={1000} title={title} />)}
        csv={() => csv([['when', 'what', 'where', 'how sure'], ...entries.map((entry) => [...rowOf(entry)])])}
      />
    </>
  );
}

function rowOf({ when, title, place = '', certainty }: CalendarEntry): readonly [string, string, string, string] {
  return [whenText(when), title, place, certainty];
}

function CalendarTable({ entries }: { entries: readonly CalendarEntry[] }) {
  return (
    <PlainTable
      columns={[{ title: 'When' }, { title: 'What' }, { title: 'Where' }, { title: 'How sure' }]}
      rows={entries.map((entry) => ({ key: entry.uid, cells: rowOf(entry) }))}
    />
  );
}

function whenText(when: EntryTime): string {
  if (when.known === 'year') return String(when.year);
  return when.known === 'times' ? `${dayText(when.day)}, ${when.begins}–${when.ends}` : daysText(when.from, when.until);
}

/** Days are half-open where they are computed; people read the last one. */
function daysText(from: string, until: string): string {
  const last = new Date(`${until}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  const through = last.toISOString().slice(0, 10);
  return through === from ? dayText(from) : `${dayText(from)} to ${dayText(through)}`;
}
