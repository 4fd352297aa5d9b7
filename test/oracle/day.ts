/** A day of the Gregorian calendar, written as year-month-day, so that the order of texts is the order of days. */
export type Day = string;

export function dayOf(year: number, month: number, day: number): Day {
  return [String(year), ...[month, day].map((number) => String(number).padStart(2, '0'))].join('-');
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysOfYear(year: number): number {
  return isLeap(year) ? 366 : 365;
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day of the week, Monday being 1. */
export function weekdayOf(day: Day): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** Day by day, as one counts on a wall calendar. */
export function daysAfter(day: Day, days: number): Day {
  let [year, month, date] = [yearOf(day), monthOf(day), dayOfMonth(day)];
  for (let left = days; left > 0; left--) {
    date++;
    if (date > daysOfMonth(year, month)) [date, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
  }
  for (let left = days; left < 0; left++) {
    date--;
    if (date === 0) {
      [month, year] = month === 1 ? [12, year - 1] : [month - 1, year];
      date = daysOfMonth(year, month);
    }
  }
  return dayOf(year, month, date);
}

/** The same day so many months on; the last day of the month where that month is shorter. */
export function monthsAfter(day: Day, months: number): Day {
  const count = yearOf(day) * 12 + (monthOf(day) - 1) + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayOf(year, month, Math.min(dayOfMonth(day), daysOfMonth(year, month)));
}

/** How many days lie in the year from one day up to another, that other one not counted. */
export function daysBetween(from: Day, until: Day): number {
  let days = 0;
  for (let day = from; day < until; day = daysAfter(day, 1)) days++;
  return days;
}
