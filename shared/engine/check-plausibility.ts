import { categoryOfGrade } from '../model/grade.ts';
import { unitText } from '../model/denomination.ts';
import { type RateCard, type RateReference, qualifierTexts } from '../model/rate.ts';
import { type Warning, query } from '../model/warning.ts';
import known from '../reference/plausibility/observed.json' with { type: 'json' };
import { type Requirement, kindOf } from '../requirements/index.ts';

// A digit too many is no error of any schema. Numbers far from all that sourced statements have are asked about, with
// the range and its sources.

type Observed = readonly { value: number; source: string }[];
type Span = { observed: Observed; times: number; lowest: boolean };

/** The currency of every observed rate. A rate in another is not compared. */
const observedCurrency = 'USD';

const spansOfQuantities = new Map(
  known.quantities.flatMap((span) => span.kinds.map((kind) => [`${kind} ${span.quantity}`, span] as const)),
);
/** The span of a rate of the cards, by its code and, where it is for some staff alone, their category. */
function spanOfCard(code: string, category: string | undefined) {
  return known.rates.find((span) => span.code === code && (!('category' in span) || span.category === category));
}

/** Quantities of a requirement, and rates that it states in place, far from what is observed. */
export function checkPlausibility(requirement: Requirement, currency: string): readonly Warning[] {
  const kind = kindOf(requirement);
  const quantities = kind.quantities(requirement).flatMap(({ quantity: name, formerly, part, value }) => {
    const span = spansOfQuantities.get(`${requirement.kind} ${formerly ?? name}`);
    if (span === undefined || !isFar(Number(value), span)) return [];
    const where = part === undefined ? '' : ` (${part})`;
    return [
      query(
        'implausible',
        requirement,
        `${requirement.title}${where} has ${grouped(value)} ${span.unit}; ${span.of} elsewhere have ` +
          `${describeRange(span.observed)}. Check the number.`,
      ),
    ];
  });
  const rates = kind.rates(requirement).flatMap(({ part, reference }) => {
    const span = spanOfStated(part, reference, currency);
    if (span === undefined || !('value' in reference) || !isFar(Number(reference.value), span)) return [];
    return [
      query(
        'implausible',
        requirement,
        `${requirement.title} (${part}) states a rate of ${grouped(reference.value)} ${unitText(reference)}; ` +
          `${span.of} elsewhere: ${describeRange(span.observed)}. Check the rate.`,
      ),
    ];
  });
  return [...quantities, ...rates];
}

/** What a rate stated in place is compared with: by the part that it prices and by its basis, since it has no code. */
function spanOfStated(part: string, reference: RateReference, documentCurrency: string) {
  if (!('value' in reference)) return undefined;
  const { currency = documentCurrency, basis } = reference;
  if (currency !== observedCurrency) return undefined;
  return known.rates.find(
    ({ stated }) => stated !== undefined && part.startsWith(stated.parts) && stated.bases.includes(basis),
  );
}

/**
 * Rates of cards far from those observed under the same code: one question a card. Cards for illustration say of
 * themselves what they are.
 */
export function checkCardRates(cards: readonly RateCard[]): readonly Warning[] {
  return cards.flatMap(({ id, currency, provenance, rates }): Warning[] => {
    if (currency !== observedCurrency || provenance === 'illustrative') return [];
    const far = rates.flatMap((rate) => {
      const { grade, category = grade === undefined ? undefined : categoryOfGrade(grade) } = rate.for ?? {};
      const span = spanOfCard(rate.code, category);
      if (span === undefined || (rate.currency ?? currency) !== observedCurrency) return [];
      return isFar(Number(rate.value), span) ? [{ rate, span }] : [];
    });
    const [first] = far;
    if (first === undefined) return [];
    const { rate, span } = first;
    const qualifiers = qualifierTexts(rate.for ?? {}).join(', ');
    const more = far.length > 1 ? ` ${far.length - 1} more of its rates are as far from theirs.` : '';
    return [
      {
        severity: 'query',
        code: 'implausible',
        message:
          `Rate card "${id}": "${rate.code}"${qualifiers === '' ? '' : ` for ${qualifiers}`} is ` +
          `${grouped(rate.value)} ${unitText(rate)}; ${span.of} elsewhere: ${describeRange(span.observed)}. Check ` +
          `the rate.${more}`,
      },
    ];
  });
}

/**
 * Sizes are compared, signs aside: a reduction is as large as what it takes away. Nothing is said of zero, which has a
 * query of its own.
 */
function isFar(value: number, { observed, times, lowest }: Span): boolean {
  const size = Math.abs(value);
  const values = observed.map((one) => one.value);
  return size > Math.max(...values) * times || (lowest && size > 0 && size < Math.min(...values) / times);
}

/** "3,300 (UNOG documents management) to 50,000 (A/C.5/79/17)" */
function describeRange(observed: Observed): string {
  const sorted = [...observed].sort((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)].map((one) =>
    one === undefined ? '' : `${grouped(String(one.value))} (${one.source})`,
  );
  return first === last ? (first ?? '') : `${first ?? ''} to ${last ?? ''}`;
}

/** 107000 → 107,000 */
function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
