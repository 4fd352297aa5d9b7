import { defined } from '../canonical/defined.ts';
import { isSameName } from '../canonical/names.ts';
import { findNegativeRates } from '../model/negative-rates.ts';
import type { Rate, RateCard, RateReference } from '../model/rate.ts';
import type { Denominated } from '../model/denomination.ts';
import type { Source } from '../model/source.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { RateDriver } from '../requirements/requirement-kind.ts';
import type { RateTarget } from './change.ts';
import { rateLabel } from './find-conflicts.ts';
import type { NamedChange } from './named-change.ts';
import { scaleText } from '../model/decimal-text.ts';
import {
  type Named,
  type Workbench,
  addEffect,
  findRequirement,
  listAsText,
  report,
  reportUnknown,
  sourceOfChange,
} from './workbench.ts';

/** Adds a card behind the others, so that it has the highest rank. */
export function addRateCard(bench: Workbench, named: Named<'add-rate-card'>): void {
  const { card } = named.change;
  if (bench.cards.some(({ id }) => id === card.id)) {
    report(
      bench,
      named,
      'card.id',
      `"${card.id}" is among the rate cards already; use "replace-rate-card", or give the card another id`,
      'duplicate-id',
    );
    return;
  }
  if (reportNegativeRates(bench, named, card)) return;
  bench.cards = [...bench.cards, card];
  bench.changeOfCard.set(card.id, named.name);
  addEffect(bench, named, `Rate card "${card.id}" is added.`, []);
}

/** Reports the rates below zero of a card that a scenario brings along; whether there are any. */
function reportNegativeRates(bench: Workbench, named: { path: string }, card: RateCard): boolean {
  const negative = findNegativeRates(card);
  for (const { position, message } of negative)
    report(bench, named, `card.rates[${position}].value`, message, 'invalid');
  return negative.length > 0;
}

/** Puts a card in the place of another, at its rank. */
export function replaceRateCard(bench: Workbench, named: Named<'replace-rate-card'>): void {
  const { card, replaces } = named.change;
  if (!bench.cards.some(({ id }) => id === replaces)) {
    const known = bench.cards.map(({ id }) => id);
    const message = `there is no rate card "${replaces}" here; the cards are ${listAsText(known)}`;
    reportUnknown(bench, named, 'replaces', message, { name: replaces, known });
    return;
  }
  if (card.id !== replaces && bench.cards.some(({ id }) => id === card.id)) {
    report(
      bench,
      named,
      'card.id',
      `"${card.id}" is among the rate cards already; give the card another id`,
      'duplicate-id',
    );
    return;
  }
  if (reportNegativeRates(bench, named, card)) return;
  bench.cards = bench.cards.map((one) => (one.id === replaces ? card : one));
  bench.changeOfCard.set(card.id, named.name);
  addEffect(bench, named, `Rate card "${card.id}" stands in the place of "${replaces}".`, []);
}

/**
 * Sets a rate on every card that has it under exactly these qualifiers, for all its days; or the rate of one part of a
 * requirement.
 */
export function setRate(bench: Workbench, named: Named<'set-rate'>): void {
  const { rate: target, to, source } = named.change;
  const sources = source ?? [sourceOfChange(named)];
  if ('requirement' in target) {
    const driver = findRateDriver(bench, named, target);
    if (driver === undefined) return;
    if (to.startsWith('-')) {
      report(bench, named, 'to', `is ${to}; a rate that a requirement states itself must not be negative`, 'invalid');
      return;
    }
    const { reference } = driver;
    const same = 'value' in reference ? denominatedAs(reference) : denominationOnCards(bench.cards, reference.code);
    writeRate(bench, driver, { value: to, ...same, source: noted(bench, named, sources) });
    addEffect(bench, named, `The ${rateLabel(target)}: ${to}.`, [target.requirement]);
    return;
  }
  const turned = to.startsWith('-') && ratesOf(bench, target).find(({ value }) => !value.startsWith('-'));
  // Of an exchange rate, zero is as wrong as what lies below: the check of cards says both.
  if (turned && target.code !== 'exchange-rate') {
    report(
      bench,
      named,
      'to',
      `is ${to}, below zero, where the cards have ${turned.value}; leave out the minus`,
      'invalid',
    );
    return;
  }
  replaceRates(bench, named, target, (rate) => ({ ...rate, value: to, source: noted(bench, named, sources) }));
}

/** The rates of the cards under exactly the code and qualifiers of a target. */
function ratesOf({ cards }: Workbench, target: CodeTarget): readonly Rate[] {
  return cards.flatMap(({ rates }) =>
    rates.filter((rate) => rate.code === target.code && isSameName(rateLabel(rate), rateLabel(target))),
  );
}

/**
 * Multiplies a rate wherever the cards have it under exactly these qualifiers; or the rate that a requirement states
 * itself.
 */
export function scaleRate(bench: Workbench, named: Named<'scale-rate'>): void {
  const { rate: target, by } = named.change;
  const source = { ...sourceOfChange(named), note: `times ${by}` };
  const scaled = (value: string): string | undefined => {
    const text = scaleText(value, by);
    if (text === undefined)
      report(
        bench,
        named,
        'by',
        `gives ${value} × ${by}, which needs more than twelve decimals; choose a rounder factor`,
        'invalid',
      );
    return text;
  };
  if ('requirement' in target) {
    const driver = findRateDriver(bench, named, target);
    if (driver === undefined) return;
    if (!('value' in driver.reference)) {
      report(
        bench,
        named,
        'rate',
        `"${target.requirement}", ${target.part} takes its rate "${driver.reference.code}" from the cards; scale ` +
          'that code, or use "set-rate" here',
        'invalid',
      );
      return;
    }
    const value = scaled(driver.reference.value);
    if (value === undefined) return;
    writeRate(bench, driver, {
      ...driver.reference,
      value,
      source: noted(bench, named, [...driver.reference.source, source], driver.reference.source),
    });
    addEffect(bench, named, `The ${rateLabel(target)}, times ${by}: ${value}.`, [target.requirement]);
    return;
  }
  replaceRates(bench, named, target, (rate) => {
    const value = scaled(rate.value);
    return value === undefined
      ? rate
      : { ...rate, value, source: noted(bench, named, [...rate.source, source], rate.source) };
  });
}

/**
 * Remembers which change stands behind a list of sources, and behind the list that it grew from. Always a list of its
 * own.
 */
function noted(bench: Workbench, named: NamedChange, sources: readonly Source[], before?: readonly Source[]): Source[] {
  const own = [...sources];
  const earlier = before === undefined ? undefined : bench.changeOfSources.get(before);
  bench.changeOfSources.set(own, earlier === undefined ? named.name : `${earlier}, ${named.name}`);
  return own;
}

type CodeTarget = Extract<RateTarget, { code: string }>;

function replaceRates(
  bench: Workbench,
  named: Named<'set-rate' | 'scale-rate'>,
  target: CodeTarget,
  change: (rate: Rate) => Rate,
): void {
  const wanted = rateLabel(target);
  const isWanted = (rate: Rate) => rate.code === target.code && isSameName(rateLabel(rate), wanted);
  const found = bench.cards.flatMap(({ id, rates }) => rates.filter(isWanted).map(({ value }) => ({ id, value })));
  const [first] = found;
  if (first === undefined) {
    const sameCode = bench.cards.flatMap(({ rates }) =>
      rates.filter(({ code }) => code === target.code).map(rateLabel),
    );
    const known =
      sameCode.length === 0
        ? `no card has the code "${target.code}"`
        : `the cards have ${listAsText([...new Set(sameCode)])}`;
    const message = `there is no ${wanted} on the cards with exactly these qualifiers; ${known}`;
    const codes = new Set(bench.cards.flatMap(({ rates }) => rates.map(({ code }) => code)));
    const others = codes.has(target.code) ? [] : [...codes];
    reportUnknown(bench, named, 'rate', message, { name: target.code, known: others });
    return;
  }
  bench.cards = bench.cards.map((card): RateCard =>
    card.rates.some(isWanted)
      ? { ...card, rates: card.rates.map((rate) => (isWanted(rate) ? change(rate) : rate)) }
      : card,
  );
  const after = bench.cards.flatMap(({ rates }) => rates.filter(isWanted))[0]?.value ?? '';
  addEffect(
    bench,
    named,
    `The ${wanted}: ${after} instead of ` +
      `${first.value}${found.length > 1 ? `, and so in ${found.length} entries` : ''}.`,
    [],
  );
}

function findRateDriver(
  bench: Workbench,
  named: NamedChange,
  target: Extract<RateTarget, { requirement: string }>,
): RateDriver<Requirement> | undefined {
  const requirement = findRequirement(bench, named, target.requirement, 'rate.requirement');
  if (requirement === undefined) return undefined;
  const drivers = kindOf(requirement).rates(requirement);
  const driver = drivers.find(({ part }) => part === target.part);
  if (driver === undefined) {
    const known = drivers.map(({ part }) => part);
    const message = `"${target.requirement}" has no rate of its own for "${target.part}"; it has ${listAsText(known)}`;
    reportUnknown(bench, named, 'rate.part', message, { name: target.part, known });
  }
  return driver;
}

function writeRate(bench: Workbench, driver: RateDriver<Requirement>, reference: RateReference): void {
  const changed = driver.write(reference);
  bench.requirements.set(changed.id, changed);
}

/** What another rate is in, without its value. */
function denominatedAs({ currency, basis, basisNote }: Denominated): Denominated {
  return { ...defined({ currency }), basis, ...defined({ basisNote }) };
}

/** What the rates of a code are in, with the currency of their card where they name none of their own. */
function denominationOnCards(cards: readonly RateCard[], code: string): Denominated {
  for (const card of cards) {
    const rate = card.rates.find((one) => one.code === code);
    if (rate !== undefined)
      return denominatedAs({ ...(rate.basis !== 'share' && { currency: card.currency }), ...rate });
  }
  return { basis: 'per unit' };
}
