import { isSameName } from '../canonical/names.ts';
import type { Basis } from '../model/basis.ts';
import { endOfValidity, type RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { kindOf, type Requirement } from '../requirements/index.ts';
import { isCalendarDate } from '../time/calendar.ts';
import type { Template } from './template.ts';

/** What somebody answers who begins a statement. What is left out stays as the template has it. */
export type Answers = {
  title?: string | undefined;
  symbol?: string | undefined;
  currency?: string | undefined;
  /** The first year; all others move with it. */
  firstYear?: number | undefined;
  dutyStation?: string | undefined;
  /** The day of the statement. */
  date?: string | undefined;
};

/** What a template has become: `toGive` are the paths of rates that are nothing until they are given. */
export type Filled = { template: Template; toGive: readonly string[] };

type Fields = Record<string, unknown>;

/**
 * Fills a template. A rate that the shipped cards do not have for the duty station, the currency or the year is put in
 * as nothing, to be given: no rate is taken for another. The statement is as the schema has it, but for what the
 * answers get wrong, which whoever parses it is told.
 */
export function fillTemplate(template: Template, answers: Answers, cards: readonly RateCard[]): Filled {
  const { statement } = template;
  const { title, symbol, currency = statement.currency, date, dutyStation } = answers;
  const years = (answers.firstYear ?? statement.years.first) - statement.years.first;
  const moved = mapValues(statement, (value, key) => {
    if (key === 'symbol' && value === statement.symbol) return symbol ?? value;
    if ((key === 'dutyStation' || key === 'to') && value === template.dutyStation) return dutyStation ?? value;
    if (typeof value === 'number' && value >= 1900) return value + years;
    return typeof value === 'string' && isCalendarDate(value) ? moveDay(value, years) : value;
  }) as Statement;
  const named: Statement = { ...moved, title: title ?? moved.title, currency, date: date ?? moved.date };
  const own = cards.filter(({ id }) => named.rateCards.includes(id));
  const { statement: priced, toGive } = giveUnpriced(named, own);
  return { template: { ...template, statement: priced }, toGive };
}

function moveDay(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isCalendarDate(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** What is known while rates are looked up, and what was found. */
type Look = {
  statement: Statement;
  cards: readonly RateCard[];
  toGive: string[];
  priced: string[];
  /** On which basis a rate of the requirement is looked up. */
  basisOf: (reference: unknown) => Basis | undefined;
};

/** Puts nothing in place of each rate that no card has. Without any rate from a card the statement names none. */
function giveUnpriced(statement: Statement, cards: readonly RateCard[]): { statement: Statement; toGive: string[] } {
  const look: Look = { statement, cards, toGive: [], priced: [], basisOf: () => undefined };
  const requirements = statement.requirements.map((requirement, position) => {
    const path = `requirements[${position}]`;
    const bases = new Map(
      kindOf(requirement)
        .rates(requirement)
        .map((one) => [one.reference as unknown, one.bases?.at(-1)]),
    );
    const at = 'dutyStation' in requirement ? { dutyStation: requirement.dutyStation } : {};
    return givePosts(
      withRates(requirement, path, at, { ...look, basisOf: (reference) => bases.get(reference) }) as typeof requirement,
      path,
      look,
    );
  });
  const rateCards = look.priced.length > 0 ? statement.rateCards : [];
  return { statement: { ...statement, requirements, rateCards }, toGive: look.toGive };
}

/** A value with each rate in it that is on a card, or nothing. */
function withRates(value: unknown, path: string, at: Fields, look: Look): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withRates(item, `${path}[${index}]`, at, look));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Fields;
  if (typeof fields['code'] === 'string') {
    if (hasRate(look, fields['code'], { ...at, ...(fields['for'] as object | undefined) })) {
      look.priced.push(path);
      return value;
    }
    look.toGive.push(path);
    return nothing(look.statement, fields['code'], look.basisOf(value));
  }
  if (fields['value'] === '0' && 'basis' in fields) {
    look.toGive.push(path);
    return 'currency' in fields ? { ...fields, currency: look.statement.currency } : value;
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, inner]) => [key, withRates(inner, `${path}.${key}`, at, look)]),
  );
}

/** Posts ask the cards without naming a rate. Where a grade has no standard cost, a joint cost is to be given. */
function givePosts(requirement: Requirement, path: string, look: Look): Requirement {
  const rows = kindOf(requirement).posts?.of(requirement).posts ?? [];
  if (rows.length === 0) return requirement;
  if (rows.every(({ grade, dutyStation }) => hasRate(look, 'standard-cost', { grade, dutyStation }))) {
    look.priced.push(path);
    return requirement;
  }
  look.toGive.push(`${path}.jointCost`);
  return { ...requirement, jointCost: nothing(look.statement, 'standard-cost', 'per year') } as Requirement;
}

/**
 * Whether a card has a rate of a code that holds for the qualifiers, in the statement's currency and on the day of its
 * prices.
 */
function hasRate({ cards, statement }: Pick<Look, 'cards' | 'statement'>, code: string, at: Fields): boolean {
  const { ratesAsOf } = statement.priceBasis;
  const day = ratesAsOf === 'each-year' ? `${statement.years.first}-01-01` : ratesAsOf;
  return cards.some(
    ({ currency, rates }) =>
      currency === statement.currency &&
      rates.some(
        (rate) =>
          rate.code === code &&
          rate.validFrom <= day &&
          day < (endOfValidity(rate) ?? '9999') &&
          Object.entries(rate.for ?? {}).every(
            ([key, held]) => typeof at[key] === 'string' && isSameName(at[key], held),
          ),
      ),
  );
}

function nothing({ symbol, currency }: Statement, code: string, basis: Basis = 'per unit'): Fields {
  const what = code.replaceAll('-', ' ');
  return {
    value: '0',
    ...(basis !== 'share' && { currency }),
    basis,
    source: [{ symbol, note: `To be given: the shipped rate cards have no ${what} here.` }],
    note: `Give the rate (${what}) and its source.`,
  };
}

function mapValues(value: unknown, change: (value: unknown, key: string) => unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => mapValues(item, change, key));
  if (typeof value !== 'object' || value === null) return change(value, key);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapValues(inner, change, name)]));
}
