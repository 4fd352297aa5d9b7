import { isSameName } from '../canonical/names.ts';
import { categoryOfGrade } from '../model/grade.ts';
import { unitText } from '../model/denomination.ts';
import { type RateCard, type RateReference, qualifierTexts } from '../model/rate.ts';
import { type Warning, query } from '../model/warning.ts';
import observed from '../reference/plausibility/observed.json' with { type: 'json' };
import { type Requirement, kindOf } from '../requirements/index.ts';

// A digit too many is no error of any schema. Numbers far from all that sourced statements have are asked about, with
// the range and its sources.

/** The smallest and largest that sourced statements, reports and rate cards have, each with its source. */
type Observed = Readonly<Record<string, string | undefined>>;
/**
 * A number so many `times` beyond either is asked about, four if nothing is said; `timesBelow` below the smallest, where
 * that is not the same. Without `lowest` no small one is.
 */
type Span = { of: string; observed: Observed; times?: number; timesBelow?: number; lowest?: boolean };
/** `units`: which things counted are compared; all if left out. */
type QuantitySpan = Span & { kinds: readonly string[]; quantity: string; unit: string; units?: readonly string[] };
type RateSpan = Span & {
  /** On the cards; left out where such rates are stated alone. */
  code?: string;
  category?: string;
  /** Which rates stated in place are compared: by their basis, and by the part, the kind or the object where it is said. */
  stated?: {
    bases: readonly string[];
    parts?: string;
    kinds?: readonly string[];
    objects?: readonly string[];
  };
};

const known: { quantities: readonly QuantitySpan[]; rates: readonly RateSpan[] } = observed;

/** The currency of every observed rate. A rate in another is not compared. */
const observedCurrency = 'USD';

/** What a quantity of a kind is compared with, by the things counted where several are known. */
const spansOfQuantities = new Map<string, QuantitySpan[]>();
for (const span of known.quantities)
  for (const kind of span.kinds) {
    const key = `${kind} ${span.quantity}`;
    spansOfQuantities.set(key, [...(spansOfQuantities.get(key) ?? []), span]);
  }

/** The span of a rate of the cards, by its code and, where it is for some staff alone, their category. */
function spanOfCard(code: string, category: string | undefined): RateSpan | undefined {
  return known.rates.find((span) => span.code === code && (span.category ?? category) === category);
}

/** Quantities of a requirement, and rates that it states in place, far from what is observed. */
export function checkPlausibility(requirement: Requirement, currency: string): readonly Warning[] {
  const kind = kindOf(requirement);
  const quantities = kind.quantities(requirement).flatMap(({ quantity: name, formerly, part, value, counted }) => {
    const spans = spansOfQuantities.get(`${requirement.kind} ${formerly ?? name}`) ?? [];
    const span = spans.find((one) => isCounted(one, counted));
    if (span === undefined || !isFar(Number(value), span)) return [];
    const where = part === undefined ? '' : ` (${part})`;
    return [
      query(
        'implausible',
        requirement,
        `${requirement.title}${where} has ${grouped(value)} ${counted ?? span.unit}; ${span.of} elsewhere have ` +
          `${describeRange(span.observed)}. Check the number.`,
      ),
    ];
  });
  const rates = kind.rates(requirement).flatMap(({ part, reference }) => {
    const span = spanOfStated(requirement, part, reference, currency);
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

/** Whether things of this name are compared: all, where the span names none. */
function isCounted({ units }: QuantitySpan, counted: string | undefined): boolean {
  return units === undefined || units.some((unit) => isSameName(unit, counted ?? ''));
}

/**
 * What a rate stated in place is compared with: by its basis and by what it prices, since it has no code. Zero is no
 * rate, and has a query of its own.
 */
function spanOfStated(
  requirement: Requirement,
  part: string,
  reference: RateReference,
  documentCurrency: string,
): RateSpan | undefined {
  if (!('value' in reference)) return undefined;
  const { currency = documentCurrency, basis } = reference;
  if (currency !== observedCurrency) return undefined;
  const objects = kindOf(requirement)
    .charges(requirement)
    .map(({ charge }) => charge.object);
  return known.rates.find(({ stated }) => {
    if (stated?.bases.includes(basis) !== true) return false;
    const { parts = '', kinds = [requirement.kind], objects: meant = objects } = stated;
    return (
      part.startsWith(parts) &&
      kinds.includes(requirement.kind) &&
      objects.some((object) => meant.some((one) => isSameName(one, object)))
    );
  });
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
function isFar(value: number, { observed, times = 4, timesBelow = times, lowest = false }: Span): boolean {
  const size = Math.abs(value);
  const values = Object.keys(observed).map(Number);
  return size > Math.max(...values) * times || (lowest && size > 0 && size < Math.min(...values) / timesBelow);
}

/** "3,300 (UNOG documents management) to 50,000 (A/C.5/79/17)" */
function describeRange(observed: Observed): string {
  const sorted = Object.entries(observed).sort(([one], [other]) => Number(one) - Number(other));
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)].map((one) =>
    one === undefined ? '' : `${grouped(one[0])} (${one[1] ?? ''})`,
  );
  return first === last ? first : `${first} to ${last}`;
}

/** 107000 → 107,000 */
function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
