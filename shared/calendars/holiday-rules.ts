import { compareTexts } from '../canonical/compare-texts.ts';
import * as z from 'zod/mini';
import type Holidays from 'date-holidays';
import file from '../reference/calendars/holiday-rules.json' with { type: 'json' };
import { addToDay } from '../time/calendar.ts';
import type { Holiday } from './holiday.ts';
import { isoWeekday } from './work-calendar.ts';

const SATURDAY = 6;
const SUNDAY = 7;

const towards = z.enum(['before', 'next']);
const countryRulesSchema = z.strictObject({
  rules: z.optional(z.array(z.strictObject({ rule: z.string(), name: z.string(), from: z.int(), source: z.string() }))),
  inLieu: z.optional(z.strictObject({ saturday: towards, sunday: towards, source: z.string() })),
  movedByDecree: z.optional(z.string()),
});

const RULES = new Map(Object.entries(z.record(z.string(), countryRulesSchema).parse(file.countries)));

/**
 * Adds to a calendar of the package what it lacks for a country. Gives the source of each added holiday by its name.
 */
export function addRules(calendar: Holidays, country: string): ReadonlyMap<string, string> {
  const rules = RULES.get(country)?.rules ?? [];
  for (const { rule, name, from } of rules)
    calendar.setHoliday(rule, { name: { en: name }, type: 'public', active: [{ from: `${from}-01-01` }] });
  return new Map(rules.map(({ name, source }) => [name, source]));
}

/** Whether a government moves holidays by decree, so that none of its days is certain. */
export function isMovedByDecree(country: string): boolean {
  return RULES.get(country)?.movedByDecree !== undefined;
}

/** The working days on which holidays are observed that fall on a weekend, where a rule for the country is known. */
export function daysInLieu(
  country: string,
  holidays: readonly Holiday[],
  weekend: readonly number[],
): readonly Holiday[] {
  const rule = RULES.get(country)?.inLieu;
  if (rule === undefined) return [];
  const taken = new Set(holidays.map(({ day }) => day));
  const isClosed = (day: string): boolean => weekend.includes(isoWeekday(day)) || taken.has(day);
  const sorted = [...holidays].sort((a, b) => compareTexts(a.day, b.day));
  return sorted.flatMap(({ day, name }): Holiday[] => {
    const weekday = isoWeekday(day);
    if (weekday !== SATURDAY && weekday !== SUNDAY) return [];
    // A day in lieu that the package already lists.
    if (holidays.some((other) => other.name.startsWith(name) && other.day !== day && near(other.day, day))) return [];
    const step = (weekday === SATURDAY ? rule.saturday : rule.sunday) === 'next' ? 1 : -1;
    let observed = addToDay(day, { days: step });
    while (isClosed(observed)) observed = addToDay(observed, { days: step });
    taken.add(observed);
    return [{ day: observed, name: `${name} (observed)`, computed: true, source: rule.source }];
  });
}

function near(one: string, other: string): boolean {
  return one >= addToDay(other, { days: -3 }) && one <= addToDay(other, { days: 3 });
}
