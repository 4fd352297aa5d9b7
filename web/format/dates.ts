const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day as people write it: "24 Dec 2024". */
export function dayText(day: string): string {
  return days.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** A day where only the year is known. */
export function pointText({ day, year, precision }: { day: string; year: number; precision: 'day' | 'year' }): string {
  return precision === 'year' ? String(year) : dayText(day);
}

const moments = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** A moment to the minute, in UTC: "24 Dec 2024, 15:30 UTC". */
export function momentText(moment: string): string {
  return `${moments.format(new Date(moment))} UTC`;
}
