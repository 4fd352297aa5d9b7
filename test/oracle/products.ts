import type { Charge } from '../../shared/model/charge.ts';
import type { RateQualifiers, RateReference } from '../../shared/model/rate.ts';
import type { Requirement } from '../../shared/requirements/index.ts';
import type { TravelCost } from '../../shared/requirements/travel.ts';
import { monthsAfter, yearOf } from './day.ts';
import type { Point } from '../../shared/time/point.ts';
import type { Schedule } from '../../shared/time/schedule.ts';
import { type Fraction, fractionOf, roundTo, times } from './fraction.ts';
import { type PostWorld, countPosts, postCostsIn, presenceIn, startOf } from './posts.ts';
import { priceOf } from './rates.ts';
import { Refusal } from './refusals.ts';
import { dueIn, firstYearOf } from './schedule.ts';
import type { Dating, Moment } from './timeline.ts';

/** A product before rounding, and the line that it is charged to. */
export type Product = { charge: Charge; value: Fraction };

/** What a requirement needs to know: the statement's rates and dates, and the other requirements, which posts are counted from. */
export type World = PostWorld;

type Of<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>;

/** What a requirement costs in a year, as sums of products; nothing where it does not fall due. Shares are taken later. */
export function productsIn(year: number, requirement: Requirement, world: World): readonly Product[] {
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
    case 'document':
    case 'trip':
    case 'workshop': {
      const due = dueIn(requirement.schedule, year, world.dating);
      if (due === undefined) return [];
      const day = world.priceDay(due.day);
      const price = (rate: RateReference, place: RateQualifiers = {}): Fraction =>
        priceOf(rate, world.rates, place, day);
      return scheduledProducts(requirement, price, world.statement.rounding.to);
    }
  }
}

type Price = (rate: RateReference, place?: RateQualifiers) => Fraction;

function scheduledProducts(
  requirement: Of<'session' | 'document' | 'workshop' | 'trip'>,
  price: Price,
  unit: string,
): readonly Product[] {
  switch (requirement.kind) {
    case 'session':
      return sessionProducts(requirement, price, unit);
    case 'document':
      return requirement.documents.map((lot) => ({
        charge: requirement.charge,
        value: lotValue(lot, price(lot.rate), unit),
      }));
    case 'workshop':
      return workshopProducts(requirement, price);
    case 'trip': {
      const place = requirement.to === undefined ? {} : { dutyStation: requirement.to };
      const journeys = times(fractionOf(requirement.travellers), fractionOf(requirement.trips));
      return journeyValues(requirement.cost, (rate) => price(rate, place)).map((value) => ({
        charge: requirement.charge,
        value: times(journeys, value),
      }));
    }
  }
}

/** Services by the meeting, the day or the session, at the rates of its duty station; then its documents. */
function sessionProducts(session: Of<'session'>, price: Price, unit: string): readonly Product[] {
  const place = { dutyStation: session.dutyStation };
  const sessions = fractionOf(session.sessions ?? '1');
  const days = times(sessions, fractionOf(session.days));
  const meetings = times(days, fractionOf(session.meetingsPerDay), fractionOf(session.rooms));
  const quantities = { meeting: meetings, day: days, session: sessions };
  const services = session.services.map(({ charge, per, rate }) => ({
    charge,
    value: times(quantities[per], price(rate, place)),
  }));
  const documents = (session.documents ?? []).map((lot) => ({
    charge: lot.charge,
    value: times(sessions, lotValue(lot, price(lot.rate, place), unit)),
  }));
  return [...services, ...documents];
}

/** So many documents of so many words, each rounded by itself where the lot says so. */
function lotValue(
  { number, words, roundedAlone }: Of<'document'>['documents'][number],
  rate: Fraction,
  unit: string,
): Fraction {
  const one = times(fractionOf(words), rate);
  return times(fractionOf(number), roundedAlone === true ? { top: roundTo(unit, one), bottom: 1n } : one);
}

/** Travellers are counted for all workshops together; services for each, or for each of its days. */
function workshopProducts(workshop: Of<'workshop'>, price: Price): readonly Product[] {
  const place = workshop.hub === undefined ? {} : { dutyStation: workshop.hub };
  const workshops = fractionOf(workshop.workshops);
  const travel = workshop.travellers.flatMap(({ number, cost, charge }) =>
    journeyValues(cost, (rate) => price(rate, place)).map((value) => ({
      charge,
      value: times(fractionOf(number), value),
    })),
  );
  const services = workshop.services.map(({ quantity, per, rate, charge }) => {
    const held = per === 'workshop' ? workshops : times(workshops, fractionOf(workshop.days ?? '0'));
    return { charge, value: times(fractionOf(quantity), held, price(rate, place)) };
  });
  return [...travel, ...services];
}

/** What a journey costs, term by term. */
function journeyValues(cost: TravelCost, price: (rate: RateReference) => Fraction): readonly Fraction[] {
  if ('perHead' in cost) return [price(cost.perHead)];
  const share = fractionOf(cost.memberOfOrgan === true ? '1.15' : '1');
  const subsistence = times(price(cost.subsistence), fractionOf(cost.nights), share);
  return [
    price(cost.ticket),
    subsistence,
    ...(cost.terminalExpenses === undefined ? [] : [price(cost.terminalExpenses)]),
  ];
}

/** Persons × days or months × fee when it falls due; deliverables when they are due themselves, where that is stated. */
function engagementIn(
  year: number,
  { schedule, persons, fee, charge }: Of<'engagement'>,
  world: World,
): readonly Product[] {
  const paid = (due: Moment | undefined, rate: RateReference, quantity = '1'): readonly Product[] => {
    if (due === undefined) return [];
    const price = priceOf(rate, world.rates, {}, world.priceDay(due.day));
    return [{ charge, value: times(fractionOf(persons), fractionOf(quantity), price) }];
  };
  const engaged = dueIn(schedule, year, world.dating);
  if (fee.by === 'day') return paid(engaged, fee.rate, fee.days);
  if (fee.by === 'month') return paid(engaged, fee.rate, fee.months);
  return fee.deliverables.flatMap(({ amount, due }) =>
    paid(due === undefined ? engaged : deliveredIn(year, due, schedule, world.dating), amount),
  );
}

/** A due date is that of the first engagement; with a later one, the deliverable is due as many years later. */
function deliveredIn(year: number, due: Point, schedule: Schedule, dating: Dating): Moment | undefined {
  const first = dating(due);
  if (first === undefined) throw new Refusal('undated-milestone');
  const since = year - yearOf(first.day);
  const isEngaged = dueIn(schedule, firstYearOf(schedule, dating) + since, dating) !== undefined;
  return isEngaged ? { ...first, day: monthsAfter(first.day, 12 * since) } : undefined;
}

/** A stated quantity when it falls due; or the posts in place in a year, or those that begin in it. */
function itemIn(year: number, item: Of<'item'>, world: World): readonly Product[] {
  const { quantity, rate, charge, schedule } = item;
  if (typeof quantity === 'string') {
    const due = schedule === undefined ? undefined : dueIn(schedule, year, world.dating);
    if (due === undefined) return [];
    return [{ charge, value: times(fractionOf(quantity), priceOf(rate, world.rates, {}, world.priceDay(due.day))) }];
  }
  const place = quantity.dutyStation === undefined ? {} : { dutyStation: quantity.dutyStation };
  return quantity.posts.flatMap((id) => {
    const post = world.statement.requirements.find((one) => one.id === id);
    if (post?.kind !== 'post') return [];
    const presence = presenceIn(year, post, world.dating);
    const begins = yearOf(startOf(post, world.dating).day) === year;
    if (presence === undefined || (quantity.when === 'once' && !begins)) return [];
    const price = priceOf(rate, world.rates, place, world.priceDay(presence.from));
    return [{ charge, value: times(countPosts(post, quantity.dutyStation, quantity.when === 'once'), price) }];
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
