import type { Estimate } from '../results/estimate.ts';
import type { Warning } from '../model/warning.ts';
import type { Problem } from '../model/problem.ts';
import { type Rate, type RateCard, endOfValidity, validityText } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { daysBetween } from '../time/calendar.ts';
import { type ExtensionDecision, coversRate } from './extension-decision.ts';
import type { RateValidity } from './rate-validity.ts';
import { type UsedRate, usedRates } from './used-rates.ts';

/** What rate validity says of an estimate: problems refuse it, warnings go with it. */
export type ValidityFindings = { problems: readonly Problem[]; warnings: readonly Warning[] };

/**
 * Looks at every rate that an estimate used. A card used at prices of a day past its expiry refuses the estimate,
 * unless a decision in force extends the rate until after that day. Stale, expired, superseded and extended rates are
 * named in warnings.
 *
 * @param cards as they are stored, not as `extendRates` gave them to the engine.
 */
export function checkRateValidity(
  estimate: Pick<Estimate, 'lines'>,
  statement: Statement,
  cards: readonly RateCard[],
  validity: RateValidity,
): ValidityFindings {
  const used = usedRates(estimate, statement.priceBasis);
  const findings = cards.map((card, position) => {
    const own = used.filter((rate) => rate.card === card.id);
    return own.length === 0 ? NOTHING : checkCard(card, position, own, validity);
  });
  return {
    problems: findings.flatMap(({ problems }) => problems),
    warnings: findings.flatMap(({ warnings }) => warnings),
  };
}

const NOTHING: ValidityFindings = { problems: [], warnings: [] };

function checkCard(
  card: RateCard,
  position: number,
  used: readonly UsedRate[],
  validity: RateValidity,
): ValidityFindings {
  return {
    problems: expiredProblems(card, position, used, validity),
    warnings: [
      ...staleWarnings(card, used, validity),
      ...expiryWarnings(card, used, validity),
      ...supersededWarnings(card, validity),
      ...extendedWarnings(card, used, validity),
    ],
  };
}

/** The card's rates that lie past its expiry with nobody answering for them. */
function expiredProblems(
  card: RateCard,
  position: number,
  used: readonly UsedRate[],
  { decisions }: RateValidity,
): readonly Problem[] {
  const { expiresOn } = card;
  if (expiresOn === undefined) return [];
  const left = used.filter(
    ({ lastDay, code }) =>
      lastDay >= expiresOn &&
      !decisions.some((decision) => coversRate(decision, card.id, code) && lastDay < decision.extendedUntil),
  );
  if (left.length === 0) return [];
  const days = left.map(({ lastDay }) => lastDay).sort();
  const message =
    `Rate card "${card.id}" expires on ${expiresOn}; this estimate uses ${codesOf(left)} at prices of ` +
    `${days.at(-1) ?? ''}. Use a newer card, or let a budget officer record a decision to carry these rates.`;
  return [{ code: 'expired-rate-card', path: `rateCards[${position}]`, message }];
}

function staleWarnings(
  card: RateCard,
  used: readonly UsedRate[],
  { today, staleAfter_d }: RateValidity,
): readonly Warning[] {
  const stale = used.flatMap((rate) => {
    const verifiedOn = verifiedDay(card, rate);
    return daysBetween(verifiedOn, today) > staleAfter_d ? [{ code: rate.code, verifiedOn }] : [];
  });
  if (stale.length === 0) return [];
  const oldest = stale.map(({ verifiedOn }) => verifiedOn).sort()[0] ?? '';
  return [
    note(
      'stale-rates',
      `Rate card "${card.id}": ${codesOf(stale)} verified last on ` +
        `${oldest}, more than ${staleAfter_d} days before ${today}.`,
    ),
  ];
}

function expiryWarnings(
  card: RateCard,
  used: readonly UsedRate[],
  { today, decisions }: RateValidity,
): readonly Warning[] {
  const { expiresOn } = card;
  if (expiresOn === undefined) return [];
  const past = used.filter(({ lastDay }) => lastDay >= expiresOn);
  if (past.length > 0) {
    const by = decisions
      .filter((decision) => past.some(({ code }) => coversRate(decision, card.id, code)))
      .map(decisionText);
    return [
      query(
        'expired-rates',
        `Rate card "${card.id}" expires on ${expiresOn}; ${codesOf(past)} extended past that by ${by.join(' and ')}.`,
      ),
    ];
  }
  return expiresOn <= today
    ? [
        note(
          'expired-rates',
          `Rate card "${card.id}" expired on ${expiresOn}; its rates are used at prices of days before.`,
        ),
      ]
    : [];
}

function supersededWarnings(card: RateCard, { superseded }: RateValidity): readonly Warning[] {
  const by = superseded
    .filter((one) => one.card === card.id)
    .map((one) => `"${one.by}"`)
    .sort();
  return by.length === 0
    ? []
    : [query('superseded-rates', `Rate card "${card.id}" is superseded by ${by.join(' and ')}.`)];
}

/**
 * Rates whose own validity ends within or before the days at whose prices they were used: only a decision can have
 * extended them.
 */
function extendedWarnings(card: RateCard, used: readonly UsedRate[], { decisions }: RateValidity): readonly Warning[] {
  return used.flatMap((rate) => {
    const ended = ratesLike(card, rate).filter((one) => (endOfValidity(one) ?? '9999') <= rate.lastDay);
    const by = decisions.filter((decision) => coversRate(decision, card.id, rate.code));
    const [first] = ended;
    if (first === undefined || by.length === 0 || ended.length < ratesLike(card, rate).length) return [];
    return [
      query(
        'extended-rates',
        `Rate card "${card.id}": "${rate.code}" (${rate.value}) is valid ${validityText(first)} and used at prices ` +
          `of ${rate.lastDay}, extended by ${by.map(decisionText).join(' and ')}.`,
      ),
    ];
  });
}

/**
 * The day on which a used rate was verified: its own, or the card's; the oldest where several have the same code and
 * value.
 */
function verifiedDay(card: RateCard, used: UsedRate): string {
  const days = ratesLike(card, used).map(({ verifiedOn }) => verifiedOn ?? card.verifiedOn);
  return days.sort()[0] ?? card.verifiedOn;
}

function ratesLike(card: RateCard, { code, value }: UsedRate): readonly Rate[] {
  return card.rates.filter((rate) => rate.code === code && rate.value === value);
}

function codesOf(rates: readonly { code: string }[]): string {
  return [...new Set(rates.map(({ code }) => `"${code}"`))].join(', ');
}

function decisionText({ id, officer, decidedOn, extendedUntil, reason }: ExtensionDecision): string {
  const short = reason.length > 200 ? `${reason.slice(0, 199)}…` : reason;
  return `decision "${id}" of ${officer.name} of ${decidedOn}, until ${extendedUntil} (${short})`;
}

function note(code: Warning['code'], message: string): Warning {
  return { severity: 'note', code, message };
}

function query(code: Warning['code'], message: string): Warning {
  return { severity: 'query', code, message };
}
