import type { Treaty } from '../../shared/forecasts/treaty.ts';

/** A convention with its protocols, as the United Nations Treaty Collection files them. */
export function familyOf({ collection }: Treaty): string {
  return collection.split('-').slice(0, 2).join('-');
}
