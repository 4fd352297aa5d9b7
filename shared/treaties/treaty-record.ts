import { COUNTS_MAX, INSTRUMENTS_MAX } from '../time/register.ts';
import * as z from 'zod/mini';
import { delayRuleSchema } from '../forecasts/delay-rule.ts';
import { sourcesSchema } from '../model/source.ts';
import { documentSymbol, lineText, proseText, slug } from '../model/text.ts';
import { calendarDateText } from '../time/point.ts';
import { countSchema, instrumentSchema } from '../time/register.ts';

/**
 * What is known of a treaty on its way into force: what it requires, how many instruments and signatures there were by
 * which days, and which States they are of. Counts are of States alone. `statements` are those whose entry into force
 * is that of this treaty.
 */
export const treatyRecordSchema = z
  .strictObject({
    schema: z.literal('rule153/treaty/1'),
    id: slug,
    name: lineText,
    adopted: z.optional(calendarDateText),
    opened: calendarDateText,
    closes: z.optional(calendarDateText),
    required: z.int().check(z.gte(1), z.lte(200)),
    delayRule: delayRuleSchema,
    statements: z.optional(z.array(documentSymbol).check(z.maxLength(20))),
    source: sourcesSchema,
    note: z.optional(proseText),
    asOf: calendarDateText,
    counts: z.optional(z.array(countSchema).check(z.maxLength(COUNTS_MAX))),
    signatureCounts: z.optional(z.array(countSchema).check(z.maxLength(COUNTS_MAX))),
    instruments: z.array(instrumentSchema).check(z.maxLength(INSTRUMENTS_MAX)),
  })
  .register(z.globalRegistry, {
    id: 'TreatyRecord',
    description:
      'A treaty on its way into force: opening, instruments required, delay, counts of instruments and signatures ' +
      'by day, and the States behind them.',
  });
export type TreatyRecord = z.infer<typeof treatyRecordSchema>;
