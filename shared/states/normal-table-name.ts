import { normalStateName } from './normal-state-name.ts';

/**
 * A name of a State in the normal form of its script. Chinese parts no words: there the order of signs is kept, and
 * brackets are passed over, so that 伊朗(伊斯兰共和国) is 伊朗伊斯兰共和国.
 */
export function normalTableName(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return normalStateName(name);
  return Array.from(name.normalize('NFKC'))
    .filter((sign) => /\p{L}/u.test(sign))
    .join('');
}
