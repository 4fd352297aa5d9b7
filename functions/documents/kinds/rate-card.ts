import { defined } from '../../../shared/canonical/defined.ts';
import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { findNegativeRates } from '../../../shared/model/negative-rates.ts';
import { type Rate, type RateCard, rateCardSchema } from '../../../shared/model/rate.ts';
import { idFieldNames, idFields } from './listed-fields.ts';
import { kindContent } from './kind.ts';

export const rateCardContent = kindContent<RateCard>({
  schema: rateCardSchema,
  schemaName: 'RateCard',
  partsKey: 'rates',
  partId: (rate) => ratePartId(rate as Rate),
  idOf: ({ id }) => id,
  fieldsOf: ({ title, currency, provenance, verifiedOn, expiresOn, owner, supersedes }) => ({
    title,
    currency,
    provenance,
    verifiedOn,
    ...defined({ expiresOn, owner }),
    ...idFields(idFieldNames.supersedes, supersedes ?? []),
  }),
  check: (card) => [...refuseAmbiguousRates(card), ...refuseNegativeRates(card)],
  checks: 1,
  example: exampleRateCard,
});

/** What a rate is for and since when: no card may hold two of that, so it names the rate within its card. */
function ratePartId({ code, for: qualifiers, validFrom }: Rate): string {
  return `${code} ${canonicalJson(qualifiers ?? {})} from ${validFrom}`;
}

function refuseAmbiguousRates({ rates }: RateCard): readonly Problem[] {
  const seen = new Set<string>();
  return rates.flatMap((rate, position): Problem[] => {
    const id = ratePartId(rate);
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: 'duplicate-id',
        path: `rates[${position}]`,
        message: `is a second rate "${rate.code}" for the same and from the same day (${rate.validFrom}); keep one of them`,
      },
    ];
  });
}

function refuseNegativeRates(card: RateCard): readonly Problem[] {
  return findNegativeRates(card).map(({ position, message }): Problem => ({
    code: 'invalid',
    path: `rates[${position}].value`,
    message,
  }));
}

/** A card with one rate, marked as illustrative. */
export function exampleRateCard(): RateCard {
  return {
    schema: 'rule153/rate-card/3',
    id: 'example-card',
    title: 'Example: interpretation in Vienna',
    currency: 'USD',
    provenance: 'illustrative',
    verifiedOn: '2026-01-15',
    owner: 'Budget office',
    rates: [
      {
        code: 'interpretation-meeting',
        for: { dutyStation: 'Vienna' },
        value: '8050',
        currency: 'USD',
        basis: 'per meeting',
        validFrom: '2025-01-01',
        source: [{ symbol: 'A/EXAMPLE/1', paragraph: '5' }],
      },
    ],
  };
}
