import type { CalendarEntry } from '../../../shared/results/calendar.ts';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarDocument } from '../../../shared/calendars/calendar-document.ts';
import { entryUid } from '../../../shared/calendars/calendar-entry.ts';
import { DUTY_STATIONS } from '../../../shared/calendars/duty-station.ts';
import { joinCalendars } from '../../../shared/calendars/join-calendars.ts';
import { sequenceAfter } from '../../../shared/calendars/previous-feed.ts';
import { icalendar } from '../../../shared/calendars/icalendar.ts';
import { splitIntoMeetings } from '../../../shared/calendars/meeting-hours.ts';
import { statementCalendar } from '../../../shared/calendars/statement-calendar.ts';
import { programmeCalendar } from '../../../shared/workshops/programme-calendar.ts';
import { readProgramme } from '../../../shared/workshops/read-programme.ts';
import { readText, referenceStatement } from '../../support/reference.ts';
import { smallProgramme, workshop } from '../../support/small-programme.ts';

const options = { title: 'Calendar', stamp: '2026-11-22T09:00:00Z' };

const session: CalendarEntry = {
  uid: entryUid('A/C.9/99/L.1', 'session', 'rules'),
  kind: 'session',
  title: 'Session, on rules; of "procedure" \\ and more',
  when: { known: 'days', from: '2026-01-26', until: '2026-01-31' },
  certainty: 'dated',
  place: 'Vienna',
  timeZone: 'Europe/Vienna',
  because: ['on 2026-01-26'],
};

/** Extension properties have no declared type, so the parser leaves their escapes. */
function unescapeText(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll(/\\([;,\\])/g, '$1');
}

/** Reads a feed with a parser that shares nothing with the writer. */
function readBack(feed: string) {
  const calendar = new ICAL.Component(ICAL.parse(feed) as unknown[] as ConstructorParameters<typeof ICAL.Component>[0]);
  const text = (component: InstanceType<typeof ICAL.Component>, name: string) => {
    const value = component.getFirstPropertyValue(name);
    return value === null ? '' : String(value);
  };
  return {
    name: unescapeText(text(calendar, 'x-wr-calname')),
    description: text(calendar, 'x-wr-caldesc'),
    zones: calendar.getAllSubcomponents('vtimezone').map((zone) => text(zone, 'tzid')),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        location: event.location,
        status: text(component, 'status'),
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        wholeDays: event.startDate.isDate,
        zone: component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? '',
      };
    }),
  };
}

describe('an iCalendar feed', () => {
  it('gives whole days back, the end not included, with every character of the title', () => {
    const [event] = readBack(icalendar([session], options)).events;
    expect(event).toMatchObject({
      uid: 'a-c-9-99-l-1.session.rules@rule153',
      summary: session.title,
      start: '2026-01-26',
      end: '2026-01-31',
      wholeDays: true,
      location: 'Vienna',
      status: 'CONFIRMED',
    });
  });

  it('gives times by the clock of the place with the rules of its zone, on a machine in any zone', () => {
    const hours = [
      { begins: '10:00', ends: '13:00' },
      { begins: '15:00', ends: '18:00' },
    ];
    const before = process.env.TZ;
    try {
      const feeds = ['Pacific/Auckland', 'America/New_York', 'UTC'].map((zone) => {
        process.env.TZ = zone;
        return icalendar(splitIntoMeetings(session, hours), options);
      });
      expect(new Set(feeds).size).toBe(1);
      const read = readBack(feeds[0] ?? '');
      expect(read.zones).toEqual(['Europe/Vienna']);
      expect(read.events).toHaveLength(10);
      expect(read.events[0]).toMatchObject({
        start: '2026-01-26T10:00:00',
        end: '2026-01-26T13:00:00',
        wholeDays: false,
        zone: 'Europe/Vienna',
      });
      expect(read.events[9]).toMatchObject({
        start: '2026-01-30T15:00:00',
        uid: 'a-c-9-99-l-1.session.rules.meeting-10@rule153',
      });
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('never pretends a day: an entry known by its year is left out with a note, or spans the year and says so', () => {
    const open: CalendarEntry = { ...session, when: { known: 'year', year: 2027 }, certainty: 'assumed' };
    const left = readBack(icalendar([open], options));
    expect(left.events).toEqual([]);
    expect(left.description).toContain('1 entry is known by the year only');
    const [spanned] = readBack(icalendar([open], { ...options, yearEvents: 'span' })).events;
    expect(spanned).toMatchObject({ start: '2027-01-01', end: '2028-01-01', status: 'TENTATIVE' });
    expect(spanned?.summary).toContain('(in 2027, day not known)');
    expect(calendarDocument('Calendar', [open]).notes).toHaveLength(2);
  });

  it('folds lines at 75 octets, ends them with CR LF, and gives any text back', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) =>
      Array.from(text)
        .filter((one) => one === '\n' || (one >= ' ' && one !== '\u007F'))
        .join('')
        .trim(),
    );
    fc.assert(
      fc.property(texts, texts, (title, description) => {
        const feed = icalendar([{ ...session, title: `t${title}`, description: `d${description}` }], options);
        expect(feed.endsWith('\r\n')).toBe(true);
        for (const line of feed.slice(0, -2).split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const [event] = readBack(feed).events;
        expect(event?.summary).toBe(`t${title}`);
        expect(event?.description).toBe(`d${description}\non 2026-01-26`);
      }),
      { numRuns: 150 },
    );
  });

  it('cannot be made to hold a line of its own: control characters and line ends in a title stay in the title', () => {
    const feed = icalendar([{ ...session, title: 'A\r\nBEGIN:VALARM\u0000\u001b\nX' }], options);
    expect(feed).not.toContain('\r\nBEGIN:VALARM');
    expect(readBack(feed).events).toHaveLength(1);
    const named = icalendar([session], { ...options, title: 'Mine; yours, ours\nEND:VCALENDAR' });
    expect(named).not.toContain('\r\nEND:VCALENDAR\r\nX');
    expect(readBack(named)).toMatchObject({ name: 'Mine; yours, ours\nEND:VCALENDAR', events: [{ uid: session.uid }] });
    expect(() => icalendar([{ ...session, uid: 'x\r\nBEGIN:VALARM' }], options)).toThrow('must be made by entryUid');
  });

  it('is the same for the same entries in any order', () => {
    const entries = statementCalendar(referenceStatement());
    expect(icalendar([...entries].reverse(), options)).toBe(icalendar(entries, options));
  });

  it('has the interval that it is given, and refuses one that is none', () => {
    expect(icalendar([session], { ...options, refresh_s: 5400 })).toContain(
      '\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H30M\r\nX-PUBLISHED-TTL:PT1H30M\r\n',
    );
    expect(icalendar([session], options)).not.toContain('REFRESH-INTERVAL');
    for (const refresh_s of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => icalendar([session], { ...options, refresh_s })).toThrow('must be whole seconds above zero');
  });

  it('refuses a stamp that is no moment, a zone that does not exist, and a uid that stands twice', () => {
    const nowhere: CalendarEntry = {
      ...session,
      when: { known: 'times', day: '2026-01-26', begins: '10:00', ends: '13:00', timeZone: 'Mars/Olympus' },
    };
    expect(() => icalendar([nowhere, session], { ...options, stamp: 'now' })).toThrow(
      /stamp: must be a moment[\s\S]*no time zone "Mars\/Olympus"[\s\S]*is used twice/,
    );
  });
});

describe('the calendar of a statement', () => {
  const entries = statementCalendar(referenceStatement());
  const byUid = (uid: string) => entries.find((entry) => entry.uid === `a-c-3-79-l-53.${uid}@rule153`);

  it('has its milestones: known days as days, known years as years, assumptions as assumptions', () => {
    expect(byUid('milestone.adoption')).toMatchObject({
      when: { known: 'days', from: '2024-12-24', until: '2024-12-25' },
      certainty: 'dated',
    });
    expect(byUid('milestone.entry-into-force')).toMatchObject({
      when: { known: 'year', year: 2027 },
      certainty: 'assumed',
    });
  });

  it('has its sessions by occurrence, and no day where none is known', () => {
    expect(byUid('session.conference.1')).toMatchObject({
      when: { known: 'year', year: 2028 },
      certainty: 'assumed',
      place: 'Vienna',
    });
    expect(byUid('session.conference.2')).toBeUndefined();
    expect(statementCalendar(referenceStatement(), 2030).some(({ uid }) => uid.includes('session.conference.2'))).toBe(
      true,
    );
    expect(byUid('session.protocol-session-2')).toBeUndefined();
    expect(byUid('session.protocol-session-2.1')).toMatchObject({
      when: { known: 'year', year: 2028 },
      certainty: 'dated',
      place: 'New York',
      timeZone: 'America/New_York',
    });
  });
});

describe('the calendar of a programme', () => {
  it('has its workshops by their days, the end not included, and keeps their uids when they move', () => {
    const on = (day: string) =>
      programmeCalendar(smallProgramme([workshop({ id: 'w', start: { on: day } })])).find(
        ({ kind }) => kind === 'workshop',
      );
    expect(on('2030-03-04')).toMatchObject({
      when: { known: 'days', from: '2030-03-04', until: '2030-03-07' },
      place: 'Nairobi',
      timeZone: 'Africa/Nairobi',
    });
    // Three working days from Friday end after Tuesday.
    expect(on('2030-03-08')).toMatchObject({ when: { known: 'days', from: '2030-03-08', until: '2030-03-13' } });
    expect(on('2030-03-08')?.uid).toBe(on('2030-03-04')?.uid);
  });

  it('leaves out a workshop whose window is still open, and shows the shipped programme by its years', () => {
    expect(
      programmeCalendar(
        smallProgramme([workshop({ id: 'w', start: null, window: { from: { in: 2030 }, until: { in: 2031 } } })]),
      ).filter(({ kind }) => kind === 'workshop'),
    ).toEqual([]);
    const shipped = programmeCalendar(
      readProgramme(JSON.parse(readText('shared/reference/workshops/l53-programme.json'))),
    );
    expect(shipped.filter(({ kind }) => kind === 'workshop').map(({ when }) => when)).toEqual([
      ...Array.from({ length: 4 }, () => ({ known: 'year', year: 2025 })),
      { known: 'year', year: 2026 },
    ]);
    expect(shipped.find(({ kind }) => kind === 'session')).toMatchObject({
      when: { known: 'days', from: '2026-01-26', until: '2026-01-31' },
    });
  });
});

describe('what recurs', () => {
  const statement = {
    ...referenceStatement(),
    milestones: referenceStatement().milestones.map((one) =>
      one.id === 'first-conference' ? { ...one, rule: { on: '2028-03-06' } } : one,
    ),
  };
  const conferences = statementCalendar(statement, 2032).filter(({ uid }) => uid.includes('.session.conference.'));

  it('is dated the first time, and extrapolated later: tentative, all day, without hours', () => {
    expect(conferences.map(({ certainty }) => certainty)).toEqual(['dated', 'extrapolated', 'extrapolated']);
    const hours = [{ begins: '10:00', ends: '13:00' }];
    expect(conferences.map((entry) => splitIntoMeetings(entry, hours).length > 1)).toEqual([true, false, false]);
    const { events } = readBack(icalendar(conferences, options));
    expect(events.map(({ status, wholeDays }) => ({ status, wholeDays }))).toEqual([
      { status: 'CONFIRMED', wholeDays: true },
      { status: 'TENTATIVE', wholeDays: true },
      { status: 'TENTATIVE', wholeDays: true },
    ]);
    expect(calendarDocument('x', conferences).notes.join()).toContain('2 entries are extrapolated');
  });
});

describe('an event that moves', () => {
  const moved: CalendarEntry = { ...session, when: { known: 'days', from: '2026-02-02', until: '2026-02-07' } };
  const other: CalendarEntry = { ...session, uid: entryUid('A/C.9/99/L.1', 'session', 'other') };
  const numbers = (feed: string) =>
    Object.fromEntries(
      new ICAL.Component(ICAL.parse(feed) as unknown[])
        .getAllSubcomponents('vevent')
        .map((component) => [
          String(component.getFirstPropertyValue('uid')),
          [Number(component.getFirstPropertyValue('sequence')), component.hasProperty('last-modified')],
        ]),
    );

  it('gets the next number after the file that is replaced; what stays keeps its own, what is further begins with nothing', () => {
    const first = icalendar([session], { ...options, sequence: 0 });
    const second = icalendar([moved, other], { ...options, sequence: sequenceAfter(first) });
    const third = icalendar([moved, other], { ...options, sequence: sequenceAfter(second) });
    expect(numbers(first)).toEqual({ [session.uid]: [0, true] });
    expect(numbers(second)).toEqual({ [session.uid]: [1, true], [other.uid]: [0, true] });
    expect(numbers(third)).toEqual(numbers(second));
  });

  it('is numbered by its clock too', () => {
    const meeting: CalendarEntry = {
      ...session,
      when: { known: 'times', day: '2026-01-26', begins: '10:00', ends: '13:00', timeZone: 'Europe/Vienna' },
    };
    const feed = icalendar([meeting], { ...options, sequence: 4 });
    expect(sequenceAfter(feed)(meeting)).toBe(4);
    expect(sequenceAfter(feed)({ ...meeting, when: { ...meeting.when, begins: '09:00' } as typeof meeting.when })).toBe(
      5,
    );
    const elsewhere = { ...meeting, when: { ...meeting.when, timeZone: 'Asia/Bangkok' } as typeof meeting.when };
    expect(sequenceAfter(feed)(elsewhere)).toBe(5);
  });

  it('gets the next number when it becomes certain, and only after a file that is a calendar', () => {
    const assumed: CalendarEntry = { ...session, certainty: 'extrapolated' };
    const feed = icalendar([assumed], { ...options, sequence: 2 });
    expect([sequenceAfter(feed)(assumed), sequenceAfter(feed)({ ...assumed, certainty: 'dated' })]).toEqual([2, 3]);
    expect(() => sequenceAfter('garbage')).toThrow('is no iCalendar file');
  });
});

describe('the rules of a zone', () => {
  const meetingAt = (timeZone: string, day: string): CalendarEntry => ({
    ...session,
    uid: entryUid('t', timeZone, day),
    when: { known: 'times', day, begins: '10:00', ends: '13:00', timeZone },
  });
  /** The hours in UTC at which a parser that nobody here wrote puts ten o'clock, by the rules in the feed. */
  const utcHours = (entries: readonly CalendarEntry[]) => {
    const calendar = new ICAL.Component(ICAL.parse(icalendar(entries, options)) as unknown[]);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const found = calendar
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component).startDate.toJSDate().toISOString());
    ICAL.TimezoneService.reset();
    return found;
  };

  it('are defined for every duty station', () => {
    const entries = [...DUTY_STATIONS.values()].map(({ timeZone }) => meetingAt(timeZone, '2027-05-03'));
    const { zones, events } = readBack(icalendar(entries, options));
    expect(new Set(zones)).toEqual(new Set(events.map(({ zone }) => zone)));
    expect(zones).toContain('Africa/Dakar');
  });

  it('end summer time in Cairo after the last Thursday of October, also where that is the last day', () => {
    expect(utcHours(['2030-10-30', '2030-10-31', '2030-11-01'].map((day) => meetingAt('Africa/Cairo', day)))).toEqual([
      '2030-10-30T07:00:00.000Z',
      '2030-10-31T07:00:00.000Z',
      '2030-11-01T08:00:00.000Z',
    ]);
  });

  it('are half hours where the clock moves by half an hour, and stay where it does not move', () => {
    expect(utcHours([meetingAt('Australia/Lord_Howe', '2027-01-04')])).toEqual(['2027-01-03T23:00:00.000Z']);
    expect(utcHours([meetingAt('Australia/Lord_Howe', '2027-07-05')])).toEqual(['2027-07-04T23:30:00.000Z']);
    expect(utcHours([meetingAt('Africa/Nairobi', '2027-07-05')])).toEqual(['2027-07-05T07:00:00.000Z']);
  });
});

describe('a programme with the statement that it was made for', () => {
  it('has entry into force in one year under a scenario, that of the statement', () => {
    const statement = referenceStatement();
    const later = {
      ...statement,
      milestones: statement.milestones.map((one) =>
        one.id === 'entry-into-force' ? { ...one, assumed: { in: 2029 } } : one,
      ),
    };
    const programme = readProgramme(JSON.parse(readText('shared/reference/workshops/l53-programme.json')));
    const own = { ...programme, milestones: [...statement.milestones] };
    const found = joinCalendars({ statement: later, programmes: [own] }).filter(({ uid }) =>
      uid.includes('.milestone.entry-into-force@'),
    );
    expect(found.map(({ when }) => when)).toEqual([{ known: 'year', year: 2029 }]);
  });
});
