import { existsSync } from 'node:fs';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { parse } from '../../../shared/model/parse.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import { KNOWN_TREATIES } from '../../../shared/treaties/known-treaties.ts';
import { type TreatyRecord, treatyRecordSchema } from '../../../shared/treaties/treaty-record.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readFrom, readTextFile } from '../terminal/read-file.ts';

/**
 * A treaty by its id among those that are shipped, or by its file (`-` is standard input).
 *
 * @throws RefusedInput, EnvironmentError.
 */
export async function findTreaty(name: string): Promise<TreatyRecord> {
  const known = KNOWN_TREATIES.get(name);
  if (known !== undefined) return known;
  if (name === '-' || name.endsWith('.json') || existsSync(name))
    return readFrom(name, await readTextFile(name), (text) => parse(treatyRecordSchema, readJson(text)));
  const ids = [...KNOWN_TREATIES.keys()];
  throw new RefusedInput(
    `There is no treaty "${name}" shipped with rule153, and no file of that name. ${didYouMean(name, ids) ?? `Known are ${ids.join(', ')}.`}`,
  );
}
