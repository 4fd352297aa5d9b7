import type { Source } from '../model/source.ts';
import type { ValueChange } from '../results/proof.ts';
import { signedDecimal, sourceText } from './proof-text.ts';

/** Who changed a value whose source stayed as it was, when, why, and which value the source was cited for. */
export function changeSentence(
  { revision, from, to, author, role, time, reason }: ValueChange,
  source: readonly Source[],
): string {
  const why = reason === '' ? 'without a reason' : `with the reason "${reason}"`;
  return (
    `Revision ${revision} changed it from ${signedDecimal(from)} to ${signedDecimal(to)} (${author}, ${role}, ` +
    `${time.slice(0, 10)}, ${why}) and left the source as it was: ${sourceText(source)} was cited for ` +
    `${signedDecimal(from)}.`
  );
}
