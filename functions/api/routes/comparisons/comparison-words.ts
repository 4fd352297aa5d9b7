import * as z from 'zod/mini';
import { EFFECT_KINDS } from '../../../../shared/comparisons/effect-kind.ts';
import { chargeSchema } from '../../../../shared/model/charge.ts';
import { once } from '../../openapi/once.ts';
import type { ResponseDescription } from '../../endpoint.ts';
import { inputsBasisSchema } from '../estimates/inputs-words.ts';

const text = z.string();

const comparisonSchema = once(() => {
  const effects = z.strictObject(Object.fromEntries(EFFECT_KINDS.map((kind) => [kind, text])));
  const split = { from: z.int(), to: z.int(), difference: z.int(), effects };
  const rollUp = z
    .strictObject({
      servicing: z.optional(text),
      section: z.optional(text),
      object: z.optional(text),
      line: z.optional(text),
      ...split,
      years: z.array(z.strictObject({ year: z.int(), ...split })),
    })
    .register(z.globalRegistry, {
      id: 'RollUp',
      description:
        'Amounts before and after, whole, and the effects between them as decimals with cents, in all years and year by year.',
    });
  const detail = z.strictObject({
    requirement: z.optional(text),
    part: z.optional(text),
    kind: z.enum(EFFECT_KINDS),
    change: z.optional(text),
    amount: text,
  });
  const side = z.strictObject({ symbol: text, rateCards: z.array(text) });
  return z
    .strictObject({
      basis: z.strictObject({ from: inputsBasisSchema(), to: inputsBasisSchema() }),
      currency: text,
      from: side,
      to: side,
      years: z.strictObject({ first: z.int(), last: z.int() }),
      total: rollUp,
      net: rollUp,
      tables: z.array(rollUp),
      sections: z.array(rollUp),
      objects: z.array(rollUp),
      lines: z.array(rollUp),
      figures: z.array(
        z.strictObject({
          charge: chargeSchema,
          year: z.int(),
          from: z.int(),
          to: z.int(),
          difference: z.int(),
          details: z.array(detail),
        }),
      ),
    })
    .register(z.globalRegistry, {
      id: 'Comparison',
      description:
        'Two estimates compared. "total" has staff assessment, "net" has not. Figures name the change of a scenario behind each effect.',
    });
});

export function comparisonResponses(): Readonly<Record<number, ResponseDescription>> {
  return {
    200: { description: 'The comparison.', content: { 'application/json': comparisonSchema(), 'text/csv': undefined } },
  };
}
