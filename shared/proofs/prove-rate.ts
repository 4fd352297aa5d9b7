import { defined } from '../canonical/defined.ts';
import { canonicalJson } from '../canonical/canonical-json.ts';
import type { Factor } from '../model/component.ts';
import { endOfValidity, type Rate, type RateCard, type RateQualifiers, validityText } from '../model/rate.ts';
import { changeSentence } from './change-sentence.ts';
import { type ProofContext, type ProofStep, step } from './proof-context.ts';
import { signedDecimal, sourceText } from './proof-text.ts';

/**
 * The entry of the rate card that a factor was taken from: when it is in force, of which revision, and, where a
 * revision or a scenario gave it another value than its source states, both values and who did it.
 */
export function proveRate(context: ProofContext, factor: Factor, year: number): readonly ProofStep[] {
  const { rateCard } = factor.origin;
  if (rateCard === undefined) return [];
  const { card, code, provenance, insteadOf } = rateCard;
  const pricedOn = daysOf(context.statement.priceBasis.ratesAsOf, year);
  const entry = findEntry(context.cards, rateCard, pricedOn, factor.value);
  // A rate that changes within the year has an entry for each period: what the card has is that of the same one.
  const stored = findEntry(context.storedCards, rateCard, entry === undefined ? pricedOn : firstOf(entry, pricedOn));
  const shown = entry ?? stored;
  const changed =
    shown === undefined ? [] : context.changesOf({ card, code, for: shown.for, validFrom: shown.validFrom });
  const revision = context.cardRevisions.get(card);
  const isOverridden = stored !== undefined && stored.value !== factor.value;
  const sentences = [
    `Rate "${code}"${qualifierText(rateCard.for)} of rate card ` +
      `"${card}"${revision === undefined ? '' : `, revision ${revision}`} ` +
      `(${provenance})${shown === undefined ? '' : `, in force ${validityText(shown)}`}.`,
    ...(isOverridden
      ? [
          'The card has ' +
            `${signedDecimal(stored.value)}${stored.source.length === 0 ? '' : `, by ${sourceText(stored.source)}`}; ` +
            `${factor.origin.change === undefined ? 'a change' : `change "${factor.origin.change}"`} makes it ` +
            `${signedDecimal(factor.value)}.`,
        ]
      : []),
    ...changed.map((change) => changeSentence(change, shown?.source ?? [])),
    ...(insteadOf === undefined
      ? []
      : [
          `The more closely qualified rate${qualifierText(insteadOf.for)} of "${insteadOf.card}" ended on ` +
            `${insteadOf.validTo}.`,
        ]),
  ];
  return [
    step({
      kind: 'rate',
      label: `${card}: ${code}`,
      sentence: sentences.join(' '),
      value: isOverridden ? stored.value : factor.value,
      unit: factor.unit,
      sources: shown?.source ?? [],
      ...defined({ change: factor.origin.change, note: noteBeside(factor, shown) }),
      rate: {
        card,
        code,
        provenance,
        changed,
        ...defined({ for: rateCard.for, revision, validFrom: shown?.validFrom }),
      },
    }),
  ];
}

/** The note of the entry, where the factor does not show it already. */
function noteBeside({ origin: { note } }: Factor, entry: Rate | undefined): string | undefined {
  return entry?.note === note ? undefined : entry?.note;
}

function qualifierText(qualifiers: RateQualifiers | undefined): string {
  const named = Object.values(qualifiers ?? {});
  return named.length === 0 ? '' : ` for ${named.join(', ')}`;
}

/** The first and the last day on which a rate may have been asked for. */
type Days = { first: string; last: string };

/** The day at whose prices all is, or the year. */
function daysOf(pricedAt: string, year: number): Days {
  return pricedAt === 'each-year'
    ? { first: `${year}-01-01`, last: `${year}-12-31` }
    : { first: pricedAt, last: pricedAt };
}

/** The first of these days on which an entry is in force. */
function firstOf({ validFrom }: Rate, { first }: Days): Days {
  const day = validFrom > first ? validFrom : first;
  return { first: day, last: day };
}

/** The entry that was in force on one of these days, the last of several. */
function findEntry(
  cards: readonly RateCard[],
  { card, code, for: qualifiers }: NonNullable<Factor['origin']['rateCard']>,
  { first, last }: Days,
  value?: string,
): Rate | undefined {
  const key = canonicalJson(qualifiers ?? {});
  return cards
    .filter(({ id }) => id === card)
    .flatMap((one) => ratesOf(one).get(code) ?? [])
    .filter(
      (rate) =>
        canonicalJson(rate.for ?? {}) === key &&
        (value === undefined || rate.value === value) &&
        rate.validFrom <= last &&
        first < (endOfValidity(rate) ?? '9999'),
    )
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
}

const known = new WeakMap<RateCard, ReadonlyMap<string, readonly Rate[]>>();

/** The rates of a card by their codes: a large card is looked into for every factor. */
function ratesOf(card: RateCard): ReadonlyMap<string, readonly Rate[]> {
  const before = known.get(card);
  if (before !== undefined) return before;
  const byCode = new Map<string, Rate[]>();
  for (const rate of card.rates) byCode.set(rate.code, [...(byCode.get(rate.code) ?? []), rate]);
  known.set(card, byCode);
  return byCode;
}
