import type { Charge } from '../../shared/model/charge.ts';
import type { RateQualifiers, RateReference } from '../../shared/model/rate.ts';
import type { Requirement } from '../../shared/requirements/index.ts';
import type { TravelCost } from '../../shared/requirements/travel.ts';
import type { Point } from '../../shared/time/point.ts';
import type { Schedule } from '../../shared/time/schedule.ts';
import { type Day, daysAfter, monthsAfter, weekdayOf, yearOf } from './day.ts';
import { type Fraction, ONE, fractionOf, quotient, roundTo, times } from './fraction.ts';
import { type PostWorld, countPosts, presenceIn, postCostsIn, startOf } from './posts.ts';
import { type Price, basisOf, priceOf } from './rates.ts';
import { Refusal } from './refusals.ts';
import { dueIn, firstDueOf } from './schedule.ts';
import { costInYear, daysPaid, monthsPaid, weekendOf, windowPaid, yearPaid } from './stretched.ts';
import { type Dating, type Moment, endOf } from './timeline.ts';

/**
 * A product before rounding, and the line that it is charged to. Of documents that are rounded one by one, `alone` has
 * what one of them costs before that, and their number.
 */
export type Product = { charge: Charge; value: Fraction; alone?: { number: Fraction; one: Fraction } };

/**
 * What a requirement needs to know: the statement's rates and dates, and the other requirements, which posts are
 * counted from.
 */
export type World = PostWorld;

type Of<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>;

/**
 * What a requirement costs in a year, as sums of products; nothing where it does not fall due. Shares are taken later.
 */
export function productsIn(year: number, requirement: Requirement, world: World): readonly Product[] {
  // Whatever it costs, its schedule must have days.
  if ('schedule' in requirement && requirement.schedule !== undefined) dueIn(requirement.schedule, year, world.dating);
  switch (requirement.kind) {
    case 'post':
      return postCostsIn(year, requirement, world);
    case 'published':
      return publishedIn(year, requirement, world);
    case 'item':
      return itemIn(year, requirement, world);
    case 'share':
      return [];
    case 'engagement':
      return engagementIn(year, requirement, world);
    case 'session':
      return sessionIn(year, requirement, world);
    case 'document':
      return requirement.documents.flatMap((lot) =>
        lotIn(year, lot, { charge: requirement.charge, schedule: requirement.schedule, place: {} }, world),
      );
    case 'workshop':
      return workshopIn(year, requirement, world);
    case 'trip': {
      const { travellers, trips, cost, to, charge, schedule } = requirement;
      const journeys = times(fractionOf(travellers), fractionOf(trips));
      return journeyIn(year, cost, { charge, schedule, place: placeOf(to), number: journeys }, world);
    }
  }
}

function placeOf(dutyStation: string | undefined): RateQualifiers {
  return dutyStation === undefined ? {} : { dutyStation };
}

function priceAt(rate: RateReference, place: RateQualifiers, { rates, priceDay }: World): (day: Day) => Price {
  return (day) => priceOf(rate, rates, place, priceDay(day));
}

/**
 * Something charged to one line on a schedule: how many times its price, and over which time each occurrence is paid
 * for.
 */
type Paid = {
  charge: Charge;
  schedule: Schedule;
  rate: RateReference;
  place: RateQualifiers;
  times: readonly Fraction[];
  over?: Parameters<typeof costInYear>[2];
  priceOn?: (day: Day) => Price;
};

function paidIn(year: number, paid: Paid, world: World): readonly Product[] {
  const { charge, schedule, rate, place, times: factors, over, priceOn } = paid;
  const cost = costInYear(year, schedule, over ?? (() => undefined), priceOn ?? priceAt(rate, place, world), world);
  return cost === undefined ? [] : [{ charge, value: times(...factors, cost) }];
}

/** Services by the meeting or the day on the days of the session, by the session on its first; then its documents. */
function sessionIn(year: number, session: Of<'session'>, world: World): readonly Product[] {
  const { schedule, days, dutyStation } = session;
  const place = { dutyStation };
  const sessions = fractionOf(session.sessions ?? '1');
  const stations = session.stations ?? [{ dutyStation, days }];
  const services = session.services.flatMap(({ charge, per, rate }) => {
    if (per === 'session') return paidIn(year, { charge, schedule, rate, place, times: [sessions] }, world);
    return stations.flatMap((station, position) => {
      const held = [sessions, fractionOf(station.days)];
      const meetings = [...held, fractionOf(session.meetingsPerDay), fractionOf(session.rooms)];
      const over = (due: Moment) => {
        const from = stations.slice(0, position).reduce((day, before) => dayAfterHeld(day, before), due.day);
        return daysPaid({ ...due, day: from }, station.days, weekendOf(station.dutyStation), world);
      };
      const own = { dutyStation: station.dutyStation };
      return paidIn(year, { charge, schedule, rate, place: own, times: per === 'day' ? held : meetings, over }, world);
    });
  });
  const documents = (session.documents ?? []).flatMap((lot) =>
    lotIn(year, lot, { charge: lot.charge, schedule, place }, world).map(({ charge, value, alone }) => ({
      charge,
      value: times(sessions, value),
      ...(alone !== undefined && { alone: { ...alone, number: times(sessions, alone.number) } }),
    })),
  );
  return [...services, ...documents];
}

/** The day after so many days of work at a place; a day that has begun is a whole one. */
function dayAfterHeld(day: Day, { dutyStation, days }: { dutyStation: string; days: string }): Day {
  let next = day;
  for (let held = 0; held < Number(days); next = daysAfter(next, 1))
    if (!weekendOf(dutyStation).includes(weekdayOf(next))) held += 1;
  return next;
}

/** So many documents of so many words, each rounded by itself where the lot says so. */
function lotIn(
  year: number,
  { number, words, pages, wordsPerPage, roundedAlone, rate }: Of<'document'>['documents'][number],
  { charge, schedule, place }: Pick<Paid, 'charge' | 'schedule' | 'place'>,
  world: World,
): readonly Product[] {
  // A page has the words that the statement states, or those of the cards on the day; or it has a price of its own.
  const ofPage = (day: Day): Fraction => {
    if (wordsPerPage === undefined) return ONE;
    if ('words' in wordsPerPage) return fractionOf(wordsPerPage.words);
    return priceAt(wordsPerPage, place, world)(day).value;
  };
  const priceOn = (day: Day): Price => {
    const price = priceAt(rate, place, world)(day);
    return { ...price, value: times(price.value, ofPage(day)) };
  };
  const length = [fractionOf(words ?? pages ?? '0')];
  return paidIn(year, { charge, schedule, rate, place, times: length, priceOn }, world).map(({ value: one }) => {
    const documents = fractionOf(number);
    if (roundedAlone !== true) return { charge, value: times(documents, one) };
    return { charge, value: roundAlone({ number: documents, one }, world), alone: { number: documents, one } };
  });
}

/** So many documents, each rounded by itself. */
export function roundAlone({ number, one }: NonNullable<Product['alone']>, { statement }: World): Fraction {
  return times(number, { top: roundTo(statement.rounding.to, one), bottom: 1n });
}

/** People are counted for all workshops together; services for each, or for each of its days. */
function workshopIn(year: number, workshop: Of<'workshop'>, world: World): readonly Product[] {
  const { schedule } = workshop;
  const place = placeOf(workshop.place);
  const workshops = fractionOf(workshop.workshops);
  const people = [...workshop.participants, ...(workshop.experts ?? []), ...(workshop.staff ?? [])];
  const travel = people.flatMap(({ number, cost, charge }) =>
    journeyIn(year, cost, { charge, schedule, place, number: fractionOf(number) }, world),
  );
  const services = workshop.services.flatMap(({ quantity, per, rate, charge }) => {
    const own = [fractionOf(quantity), workshops];
    if (per === 'workshop') return paidIn(year, { charge, schedule, rate, place, times: own }, world);
    const days = workshop.days ?? '0';
    const over = (due: Moment) => daysPaid(due, days, weekendOf(workshop.place), world);
    return paidIn(year, { charge, schedule, rate, place, times: [...own, fractionOf(days)], over }, world);
  });
  return [...travel, ...services];
}

type Journey = Pick<Paid, 'charge' | 'schedule' | 'place'> & { number: Fraction };

/** What journeys cost, term by term: subsistence night by night, whatever else on the first day. */
function journeyIn(
  year: number,
  cost: TravelCost,
  { charge, schedule, place, number }: Journey,
  world: World,
): readonly Product[] {
  const same = { charge, schedule, place };
  const once = (rate: RateReference | undefined): readonly Product[] =>
    rate === undefined ? [] : paidIn(year, { ...same, rate, times: [number] }, world);
  if ('perHead' in cost) return once(cost.perHead);
  const share = fractionOf(cost.memberOfOrgan === true ? '1.15' : '1');
  const nights = cost.nights ?? decimalOf(7n, cost.weeks ?? '0');
  const subsistence = stays(nights, cost.subsistence, place, world).flatMap(({ from, count }) => {
    const own = from === 0 ? place : { ...place, afterNights: String(from) };
    const over = (due: Moment) =>
      daysPaid(due.precision === 'year' ? due : { ...due, day: daysAfter(due.day, from) }, count, [], world);
    // A rate by the week is for seven nights of a journey that is stated in weeks.
    const priceOn = (day: Day): Price => {
      const price = priceAt(cost.subsistence, own, world)(day);
      const isWeekly =
        cost.weeks !== undefined && basisOf(cost.subsistence, world.rates, own, world.priceDay(day)) === 'per week';
      return isWeekly ? { ...price, value: quotient(price.value, fractionOf('7')) } : price;
    };
    const nightly = [number, fractionOf(count), share];
    return paidIn(year, { ...same, place: own, rate: cost.subsistence, times: nightly, over, priceOn }, world);
  });
  const { partDays } = cost;
  const partly =
    partDays === undefined
      ? []
      : paidIn(year, { ...same, rate: partDays.rate, times: [number, fractionOf(partDays.number), share] }, world);
  return [...once(cost.ticket), ...subsistence, ...partly, ...once(cost.terminalExpenses)];
}

/** Nights in a row that the cards have one rate for: cut after as many nights as a rate for the place is for. */
function stays(
  nights: string,
  rate: RateReference,
  place: RateQualifiers,
  { rates }: World,
): readonly { from: number; count: string }[] {
  const steps = 'value' in rate ? [] : rates.nightSteps(rate.code, { ...place, ...rate.for });
  const starts = [0, ...steps].filter((from) => from === 0 || from < Number(nights));
  return starts.map((from, position) => {
    const next = starts[position + 1];
    return { from, count: next === undefined ? decimalOf(1n, nights, from) : String(next - from) };
  });
}

/** So many times a decimal, less a whole number, as a decimal. */
function decimalOf(factor: bigint, text: string, less = 0): string {
  const [whole = '', decimals = ''] = text.split('.');
  const one = 10n ** BigInt(decimals.length);
  const units = BigInt(`${whole}${decimals}`) * factor - BigInt(less) * one;
  return decimals === '' ? String(units) : `${units / one}.${String(units % one).padStart(decimals.length, '0')}`;
}

/**
 * Persons × days or months × fee over the time of the engagement; deliverables when they are due, where that is stated.
 */
function engagementIn(year: number, engagement: Of<'engagement'>, world: World): readonly Product[] {
  const { schedule, persons, fee, charge } = engagement;
  const { dating } = world;
  if (fee.by === 'deliverable') {
    return fee.deliverables.flatMap(({ amount, due }) => {
      const moment = due === undefined ? dueIn(schedule, year, dating) : deliveredIn(year, due, schedule, dating);
      if (moment === undefined) return [];
      return [{ charge, value: times(fractionOf(persons), priceAt(amount, {}, world)(moment.day).value) }];
    });
  }
  const quantity = fee.by === 'day' ? fee.days : fee.months;
  const over = (due: Moment) =>
    fee.by === 'day' ? daysWorked(due, engagement, fee.days, world) : monthsWorked(due, engagement, fee.months, world);
  return paidIn(
    year,
    { charge, schedule, rate: fee.rate, place: {}, times: [fractionOf(persons), fractionOf(quantity)], over },
    world,
  );
}

/** The days of an engagement: all those of its window alike; without a window working days from the first on. */
function daysWorked(
  due: Moment,
  { window, schedule }: Of<'engagement'>,
  days: string,
  world: World,
): ReturnType<typeof daysPaid> {
  const first = firstDueOf(schedule, world.dating);
  const bounds = windowOf(window, first, world.dating);
  if (bounds === undefined) return daysPaid(due, days, weekendOf(), world);
  // The window is that of the first engagement; of later ones nothing is known.
  return due.day === first.day ? windowPaid(bounds.from, bounds.until, world) : undefined;
}

function monthsWorked(
  due: Moment,
  { window }: Of<'engagement'>,
  months: string,
  world: World,
): ReturnType<typeof monthsPaid> {
  const bounds = windowOf(window, due, world.dating);
  if (bounds !== undefined) return monthsPaid(bounds.from, months, world);
  return due.precision === 'year' && Number(months) > 12 ? undefined : monthsPaid(due.day, months, world);
}

/**
 * A window of two known days that begins in the year of an engagement and, where that has a day, has begun by then and
 * not ended.
 */
function windowOf(
  window: Of<'engagement'>['window'],
  due: Moment | undefined,
  dating: Dating,
): { from: Day; until: Day } | undefined {
  if (window === undefined || due === undefined) return undefined;
  const [from, last] = [dating(window.from), dating(window.through ?? window.until ?? window.from)];
  if (from?.precision !== 'day' || last?.precision !== 'day') return undefined;
  const until = endOf(window, dating) ?? from.day;
  if (until <= from.day || yearOf(from.day) !== yearOf(due.day)) return undefined;
  return due.precision === 'year' || (from.day <= due.day && due.day < until) ? { from: from.day, until } : undefined;
}

/** A due date is that of the first engagement; with a later one, the deliverable is due as many years later. */
function deliveredIn(year: number, due: Point, schedule: Schedule, dating: Dating): Moment | undefined {
  const first = dating(due);
  const begins = firstDueOf(schedule, dating);
  if (first === undefined) throw new Refusal('undated-milestone');
  const since = year - yearOf(first.day);
  const isEngaged = dueIn(schedule, yearOf(begins.day) + since, dating) !== undefined;
  return isEngaged ? { ...first, day: monthsAfter(first.day, 12 * since) } : undefined;
}

/** A stated quantity when it falls due; or the posts in place in a year, or those that begin in it. */
function itemIn(year: number, item: Of<'item'>, world: World): readonly Product[] {
  const { quantity, rate, charge, schedule, unit } = item;
  if (typeof quantity === 'string') {
    if (schedule === undefined) return [];
    const over = (due: Moment): ReturnType<typeof daysPaid> => {
      const basis = basisOf(rate, world.rates, {}, world.priceDay(due.day));
      if (basis !== 'per month' && basis !== 'per year') return undefined;
      const isCounted = basis === 'per month' && /\bmonths?\b/i.test(unit);
      if (!isCounted) return yearPaid(due, undefined, priceAt(rate, {}, world), world);
      return due.precision === 'year' && Number(quantity) > 12 ? undefined : monthsPaid(due.day, quantity, world);
    };
    return paidIn(year, { charge, schedule, rate, place: {}, times: [fractionOf(quantity)], over }, world);
  }
  const place = placeOf(quantity.dutyStation);
  return quantity.posts.flatMap((id) => {
    const post = world.statement.requirements.find((one) => one.id === id);
    if (post?.kind !== 'post') return [];
    const presence = presenceIn(year, post, world.dating);
    const begins = yearOf(startOf(post, world.dating).day) === year;
    const number = countPosts(post, quantity.dutyStation, quantity.when === 'once');
    if (presence === undefined || (quantity.when === 'once' && !begins) || number.top === 0n) return [];
    const due: Moment = { day: presence.from, precision: 'day' };
    const basis = basisOf(rate, world.rates, place, world.priceDay(due.day));
    const isOverTime = basis === 'per month' || basis === 'per year';
    const over = (moment: Moment) =>
      isOverTime ? yearPaid(moment, endOf(post, world.dating), priceAt(rate, place, world), world) : undefined;
    return paidIn(year, { charge, schedule: { once: { on: due.day } }, rate, place, times: [number], over }, world);
  });
}

/** The amount of a schedule, or of the n-th year from a point on, and what it is thereafter. */
function publishedIn(year: number, { amounts, charge }: Of<'published'>, { dating }: World): readonly Product[] {
  if ('schedule' in amounts)
    return dueIn(amounts.schedule, year, dating) === undefined ? [] : [{ charge, value: fractionOf(amounts.amount) }];
  const first = dueIn({ every: 1, from: amounts.from }, year, dating);
  if (first === undefined) return [];
  const start = dating(amounts.from);
  const amount = start && (amounts.byYear[year - yearOf(start.day)] ?? amounts.thereafter);
  return amount === undefined ? [] : [{ charge, value: fractionOf(amount) }];
}
