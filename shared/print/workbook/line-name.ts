import type { EstimatedLine } from '../../results/estimate.ts';
import type { Words } from './words.ts';

/** What a line is called in the proof: its section and what is charged there. */
export function lineName(words: Words, { section, object, line, group, category }: EstimatedLine): string {
  const names = [words.say('proof.section', { number: section }), words.term(object), line, group, category];
  return names.filter((one) => one !== undefined).join(', ');
}
