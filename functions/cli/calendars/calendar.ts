import { calendarDocument } from '../../../shared/calendars/calendar-document.ts';
import { type MeetingHours, meetingHoursSchema } from '../../../shared/calendars/meeting-hours.ts';
import { sequenceAfter } from '../../../shared/calendars/previous-feed.ts';
import type { CalendarEntry } from '../../../shared/results/calendar.ts';
import { readFrom, readTextFile } from '../terminal/read-file.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { LoadedCalendar } from '../../use-cases/calendars/load-calendar.ts';
import { readCalendar } from '../../use-cases/calendars/read-calendar.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { calendarText, omittedText } from '../../../shared/print/calendar/text.ts';
import { giveDocument } from '../documents/find-document.ts';
import { programmeSource } from '../workshops/programme-kind.ts';
import { writeResult } from '../terminal/write-file.ts';

/** `rule153 calendar <symbol or file>` */
export const calendarCommand = defineCommand({
  name: 'calendar',
  about: 'the milestones, sessions and workshops of a statement, to read or as an iCalendar file',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: {
    programme: {
      type: 'string',
      short: 'p',
      multiple: true,
      value: 'file or id',
      about: 'a programme of workshops, to be shown with it',
    },
    through: {
      type: 'string',
      value: 'year',
      about: 'how far to show what recurs; to the last year of the statement if left out',
    },
    hours: {
      type: 'string',
      multiple: true,
      value: 'from-to',
      about: 'show sessions of known days meeting by meeting: --hours 10:00-13:00 --hours 15:00-18:00',
    },
    'year-events': {
      type: 'string',
      value: 'omit|span',
      about:
        'iCalendar: what is known by its year only is left out, or ' +
        'shown as an event of the whole year; omit if left out',
    },
    format: formatOption('table|ics|json'),
    previous: {
      type: 'string',
      value: 'file',
      about:
        'iCalendar: the file that this one takes the place of; events ' +
        'that have moved since get the next sequence number',
    },
    out: { type: 'string', short: 'o', value: 'file', about: 'where to write; standard output if left out' },
    ...scenarioOption,
    ...inputOptions,
  },
  examples: [
    { command: 'calendar A/C.3/79/L.53 --programme ratification-programme', about: 'what falls when' },
    {
      command: 'calendar A/C.3/79/L.53 --format ics --year-events span --out l53.ics',
      about: 'a file for Outlook or Google',
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'ics', 'json']);
    const yearEvents = chooseFormat(options['year-events'], ['omit', 'span']);
    if (options.previous !== undefined && format !== 'ics')
      throw new UsageError('--previous goes with --format ics: it numbers the events of an iCalendar file.');
    const hours = (options.hours ?? []).map(readHours);
    const through = readThrough(options.through);
    const { gathered, request } = await openInputs(name, options, terminal);
    const programmes: string[] = [];
    for (const one of options.programme ?? [])
      programmes.push((await giveDocument(gathered, programmeSource, one, options, terminal)).id);
    const loaded = await gathered
      .compute((ports, principal) => readCalendar(ports, principal, { ...request, programmes, through, hours }))
      .catch((error: unknown) => {
        throw nameThrough(error);
      });
    const { entries } = loaded;
    const { previous } = options;
    const sequence =
      previous === undefined ? undefined : await readFrom(previous, await readTextFile(previous), sequenceAfter);
    await writeResult(await printed(format, loaded, { yearEvents, sequence }), options.out, terminal);
    const omitted = format === 'ics' ? omittedText(entries, yearEvents) : undefined;
    if (omitted !== undefined) terminal.tell(omitted);
    return undefined;
  },
});

type Printed = {
  yearEvents: 'omit' | 'span';
  sequence: ((entry: CalendarEntry) => number) | undefined;
};

async function printed(
  format: 'table' | 'ics' | 'json',
  { title, entries, changedAt }: LoadedCalendar,
  { yearEvents, sequence = () => 0 }: Printed,
): Promise<string> {
  if (format === 'table') return calendarText(title, entries);
  if (format === 'json') return `${JSON.stringify(calendarDocument(title, entries, yearEvents), null, 2)}\n`;
  const { icalendar } = await import('../../../shared/calendars/icalendar.ts');
  return icalendar(entries, { title, stamp: changedAt, yearEvents, sequence });
}

/** A refusal that says of which option it is. */
function nameThrough(error: unknown): unknown {
  if (!(error instanceof Refused)) return error;
  const places: Partial<Record<string, string>> = { 'query.through': '--through' };
  return new Refused(error.problems.map((problem) => ({ ...problem, path: places[problem.path] ?? problem.path })));
}

function readHours(text: string): MeetingHours {
  const [begins, ends, ...more] = text.split('-');
  const read = meetingHoursSchema.safeParse({ begins, ends });
  if (read.success && more.length === 0) return read.data;
  throw new UsageError(`"${text}" are no hours of a meeting.`, 'Write --hours 10:00-13:00.');
}

function readThrough(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^(?:19|2[01])\d\d$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" is not a year.`, 'Write --through 2032.');
}
