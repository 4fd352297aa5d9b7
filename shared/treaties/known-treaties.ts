import convention from '../reference/treaties/convention-against-cybercrime.json' with { type: 'json' };
import { type TreatyRecord, treatyRecordSchema } from './treaty-record.ts';

/** The treaties that are shipped, by id. Checked once, when first imported. */
export const KNOWN_TREATIES: ReadonlyMap<string, TreatyRecord> = new Map(
  [treatyRecordSchema.parse(convention)].map((treaty) => [treaty.id, treaty]),
);

/** The Convention against Cybercrime, which a forecast is of where no treaty is named. */
export const CONVENTION_ID = 'convention-against-cybercrime';
