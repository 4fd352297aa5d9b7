import statesFile from '../reference/states/states.json' with { type: 'json' };

/** The usual name of a State by its two-letter code (ISO 3166-1); what is no State's keeps its code. */
export function nameOfCountry(alpha2: string): string {
  return statesFile.states.find((state) => state.alpha2 === alpha2)?.name ?? alpha2;
}
