import type { CalendarDocument } from '../../../../shared/results/calendar.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, describe, expect, it } from 'vitest';
import { rawProgramme, workshop } from '../../../support/small-programme.ts';
import { runCli, runHere } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-calendar-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function events(text: string): { uid: string; summary: string; start: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate } = new ICAL.Event(component);
    return { uid, summary, start: startDate.toString() };
  });
}

describe('rule153 calendar', () => {
  it('writes a file that another program reads, with what is known by its day', async () => {
    const out = join(folder, 'l53.ics');
    const { code, stdout, stderr } = await runCli(['calendar', 'A/C.3/79/L.53', '--format', 'ics', '--out', out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(
      /entries are known by their year only and left out.*--year-events span\.\nWritten to|Written to .*\n.*--year-events span\./,
    );
    const found = events(readFileSync(out, 'utf8'));
    expect(found).toContainEqual({
      uid: 'a-c-3-79-l-53.milestone.opening-for-signature@rule153',
      summary: 'Opening for signature in Hanoi',
      start: '2025-10-25',
    });
  });

  it('numbers events after a file that is a calendar alone', async () => {
    const file = join(folder, 'garbage.ics');
    writeFileSync(file, 'garbage');
    const args = ['calendar', 'A/C.3/79/L.53', '--previous', file];
    const refused = await runHere([...args, '--format', 'ics']);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('is no iCalendar file')]);
    const table = await runHere(args);
    expect([table.code, table.stderr]).toEqual([2, expect.stringContaining('--previous goes with --format ics')]);
  });

  it('shows years as events of the whole year when asked', async () => {
    const { stdout } = await runHere(['calendar', 'A/C.3/79/L.53', '--format', 'ics', '--year-events', 'span']);
    expect(events(stdout)).toContainEqual({
      uid: 'a-c-3-79-l-53.milestone.entry-into-force@rule153',
      summary: 'Entry into force (in 2027, day not known)',
      start: '2027-01-01',
    });
  });

  it('lets a programme say the days of what its statement knows by the year, and shows it once', async () => {
    const own = {
      ...rawProgramme([workshop({ id: 'network-meeting', start: { on: '2026-06-01' } })]),
      symbol: 'A/C.3/79/L.53',
    };
    const path = join(folder, 'programme.json');
    writeFileSync(path, JSON.stringify(own));
    const { stdout } = await runHere([
      'calendar',
      'A/C.3/79/L.53',
      '--programme',
      path,
      '--hours',
      '10:00-13:00',
      '--format',
      'json',
    ]);
    const meetings = (JSON.parse(stdout) as CalendarDocument).entries.filter(
      ({ uid, kind }) => kind === 'workshop' && uid.includes('network-meeting'),
    );
    // Three days from Monday 1 June 2026 in Nairobi.
    expect(meetings.map(({ when, timeZone }) => [when, timeZone])).toEqual(
      ['2026-06-01', '2026-06-02', '2026-06-03'].map((day) => [
        { known: 'times', day, begins: '10:00', ends: '13:00', timeZone: 'Africa/Nairobi' },
        'Africa/Nairobi',
      ]),
    );
  });

  it('goes on for as long as asked: the Conference every second year', async () => {
    const { stdout } = await runHere(['calendar', 'A/C.3/79/L.53', '--through', '2034', '--format', 'json']);
    const conferences = (JSON.parse(stdout) as CalendarDocument).entries.filter(({ uid }) =>
      uid.includes('.session.conference.'),
    );
    expect(conferences.map(({ when }) => (when.known === 'year' ? when.year : 0))).toEqual([2028, 2030, 2032, 2034]);
  });

  it.each([
    [['calendar', 'A/C.3/79/L.53', '--hours', '13-10'], 'are no hours of a meeting'],
    [['calendar', 'A/C.3/79/L.53', '--through', 'ever'], '"ever" is not a year'],
    [['calendar', 'A/C.3/79/L.53', '--year-events', 'all'], 'There is no format "all" here'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await runHere(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
