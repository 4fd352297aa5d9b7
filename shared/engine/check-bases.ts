import { type Basis, timeMeant } from '../model/basis.ts';
import type { Component } from '../model/component.ts';
import { unitText } from '../model/denomination.ts';
import type { Rate, RateCard } from '../model/rate.ts';
import { type Warning, query } from '../model/warning.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import { MANY } from '../requirements/paid-bases.ts';

/**
 * Rates that are multiplied by something else than what they pay for: a rate by the month as the cost of a year, a sum
 * of money as a share, a share of more than the whole. Nothing is converted in silence, so each is asked about.
 */
export function checkBases(
  requirements: readonly Requirement[],
  components: readonly Component[],
  cards: readonly RateCard[],
): readonly Warning[] {
  const onCards = ratesByCode(cards);
  return requirements.flatMap((requirement) =>
    askedRates(requirement).flatMap(({ code, stated, bases }): Warning[] => {
      if (stated !== undefined) {
        const wrong = whatIsWrong(stated, bases);
        return wrong === undefined
          ? []
          : [query('rate-basis', requirement, `${requirement.title}: the rate of ${rateText(stated)} ${wrong}`)];
      }
      const suspects = (onCards.get(code) ?? []).filter(({ rate }) => whatIsWrong(rate, bases) !== undefined);
      const [used] = suspects.flatMap((suspect) => usedRate(suspect, requirement, components) ?? []);
      if (used === undefined) return [];
      const what = `"${code}" of ${rateText(used.rate)} on rate card "${used.card}"`;
      return [query('rate-basis', requirement, `${requirement.title}: ${what} ${whatIsWrong(used.rate, bases) ?? ''}`)];
    }),
  );
}

type PricedRate = Pick<Rate, 'value' | 'currency' | 'basis' | 'basisNote'>;
type Asked = { code: string; stated?: PricedRate; bases: readonly Basis[] };

/** The rates that a requirement multiplies and for which it is known what they must pay for. */
function askedRates(requirement: Requirement): readonly Asked[] {
  const kind = kindOf(requirement);
  const own = kind.rates(requirement).flatMap(({ reference, bases }): Asked[] => {
    if (bases === undefined) return [];
    return 'value' in reference ? [{ code: '', stated: reference, bases }] : [{ code: reference.code, bases }];
  });
  return [...own, ...[...(kind.basesOfCards ?? [])].map(([code, bases]) => ({ code, bases }))];
}

/** One rate of each value that a card has under a code. */
type CardRate = { rate: Rate; card: string };

function ratesByCode(cards: readonly RateCard[]): ReadonlyMap<string, readonly CardRate[]> {
  const rates = new Map<string, Map<string, CardRate>>();
  for (const { id, rates: own } of cards) {
    for (const rate of own) {
      const known = rates.get(rate.code) ?? new Map<string, CardRate>();
      const isShare = rate.basis === 'share' && Math.abs(Number(rate.value)) > 1;
      // One of a card and basis stands for all of them; a share is judged by its value as well.
      const name = JSON.stringify([id, rate.basis, rate.basisNote, isShare]);
      if (!known.has(name)) known.set(name, { rate, card: id });
      rates.set(rate.code, known);
    }
  }
  return new Map([...rates].map(([code, known]) => [code, [...known.values()]]));
}

/** The rate like this one, on its card, that prices a requirement, with the value used. */
function usedRate(
  { rate, card }: CardRate,
  { id }: Requirement,
  components: readonly Component[],
): CardRate | undefined {
  const unit = unitText(rate);
  for (const { requirement, factors } of components) {
    const used =
      requirement === id &&
      factors.find(
        ({ unit: own, origin: { rateCard } }) => own === unit && rateCard?.card === card && rateCard.code === rate.code,
      );
    if (used !== undefined && used !== false) return { rate: { ...rate, value: used.value }, card };
  }
  return undefined;
}

function whatIsWrong(rate: PricedRate, bases: readonly Basis[]): string | undefined {
  const { basis, basisNote, value } = rate;
  if (bases.includes('share')) {
    if (basis !== 'share') return 'is taken as a share, which is no money. Say that it is one: "basis": "share".';
    return Math.abs(Number(value)) > 1 ? 'is a share of more than the whole. Write 0.12 for 12 per cent.' : undefined;
  }
  if (basis === 'unclear') return undefined;
  const time = basis === 'per unit' && basisNote !== undefined ? timeMeant(basisNote) : undefined;
  if (time !== undefined)
    return `is taken for each unit that is counted, whatever its time. If it pays for a time, write "basis": "${time}".`;
  const wanted = bases.filter((one) => one !== 'per unit');
  // "per 1,000 words" pays for more than one of what is counted.
  const isOfMany = basis === 'per unit' && basisNote !== undefined && MANY.test(basisNote);
  if (bases.includes(basis) && !isOfMany) return undefined;
  const list = wanted.length > 3 ? 'for each thing that is counted' : wanted.join(' or ');
  return `is multiplied as a rate ${list}. Nothing is converted: give the rate for that, or count what it pays for.`;
}

function rateText(rate: PricedRate): string {
  return `${rate.value} ${unitText(rate)}`;
}
