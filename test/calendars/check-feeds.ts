import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DUTY_STATIONS } from '../../shared/calendars/duty-station.ts';
import { entryUid } from '../../shared/calendars/calendar-entry.ts';
import { icalendar } from '../../shared/calendars/icalendar.ts';
import { statementCalendar } from '../../shared/calendars/statement-calendar.ts';
import { readStatement } from '../../shared/model/document-file.ts';
import type { CalendarEntry } from '../../shared/results/calendar.ts';
import { readText } from '../support/reference.ts';

// Writes feeds and has them read by Python's icalendar, which shares nothing with this project, against the zone data
// of the operating system: `npm run test:calendars`. Python 3 with the package icalendar is needed, as in
//   python3 -m venv .venv && .venv/bin/pip install icalendar && PYTHON=.venv/bin/python npm run test:calendars

/**
 * Days around changes of the clock, those in doubt among them: Cairo leaves summer time after the last Thursday of
 * October.
 */
const DAYS = [
  '2026-03-29',
  '2026-07-01',
  '2026-10-25',
  '2027-03-14',
  '2027-11-07',
  '2030-04-26',
  '2030-10-30',
  '2030-10-31',
  '2030-11-01',
  '2030-12-31',
];
const FURTHER_ZONES = ['Africa/Casablanca', 'America/Santiago', 'Asia/Tehran', 'Australia/Lord_Howe', 'Asia/Kathmandu'];

const zones = [...new Set([...[...DUTY_STATIONS.values()].map(({ timeZone }) => timeZone), ...FURTHER_ZONES])];
const meetings = zones.flatMap((timeZone) =>
  DAYS.map((day): CalendarEntry => ({
    uid: entryUid('test', 'session', timeZone, day),
    kind: 'session',
    title: `Meeting in ${timeZone}`,
    when: { known: 'times', day, begins: '10:00', ends: '13:00', timeZone },
    certainty: 'dated',
    timeZone,
    because: [`on ${day}`],
  })),
);
const stated = statementCalendar(readStatement(readText('shared/reference/statements/A-C.3-79-L.53.json')), 2034);

const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
const write = (name: string, entries: readonly CalendarEntry[]): void => {
  const feed = icalendar(entries, {
    title: name,
    stamp: '2026-11-22T09:00:00Z',
    yearEvents: 'span',
    sequence: 3,
  });
  writeFileSync(join(folder, `${name}.ics`), feed);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(entries));
};
write('meetings', meetings);
write('statement', stated);

const script = fileURLToPath(new URL('check_feeds.py', import.meta.url));
const { status, error } = spawnSync(process.env['PYTHON'] ?? 'python3', [script, folder], { stdio: 'inherit' });
if (error !== undefined) process.stderr.write(`Python cannot be run: ${error.message}. Name it in PYTHON.\n`);
process.exitCode = status ?? 1;
