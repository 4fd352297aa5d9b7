import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type RateCard, rateCardSchema } from '../../../shared/model/rate.ts';
import { sourceSchema } from '../../../shared/model/source.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { type Priced, corpus, outcomeOf } from './corpus.ts';
import { type Names, type Place, listFields, placesOf, withValue } from './list-fields.ts';

const names: Names = new Map();
for (const schema of [sourceSchema, statementSchema, rateCardSchema]) listFields(schema, names);

/** So many places of a field are tried. */
const PLACES_MAX = 3;

const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  A: 'А',
  C: 'С',
  E: 'Е',
  O: 'О',
  P: 'Р',
  T: 'Т',
  H: 'Н',
};

const LATIN = new Map(Object.entries(CYRILLIC).map(([latin, cyrillic]) => [cyrillic, latin]));

/** Texts that a reader takes for the same as another. */
const lookAlikes = (text: string): readonly string[] =>
  [
    text.normalize('NFD'),
    text.replace(' ', '\u{A0}'),
    text.replace(' ', '  '),
    `${text} `,
    `${text.slice(0, 1)}\u{200B}${text.slice(1)}`,
    `${text.slice(0, 1)}\u{AD}${text.slice(1)}`,
    text.toUpperCase(),
    text.toLowerCase(),
    text.replace('-', '\u{2011}'),
    text.replace(/[aeocpACEOPTH]/, (letter) => CYRILLIC[letter] ?? letter),
  ].filter((variant) => variant !== text);

/** A text as a reader sees it, so that a name that is used once may be written in another way. */
const sameLook = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u{AD}\u{200B}]/gu, '')
    .replaceAll(/[\u{A0} ]+/gu, ' ')
    .replaceAll('\u{2011}', '-')
    .replaceAll(/\p{Script=Cyrillic}/gu, (letter) => LATIN.get(letter) ?? letter)
    .toLowerCase();

/** The figures of lines and of rows; names decide in which order they come, which no sum minds. */
const figuresIn = (value: unknown): string =>
  (sameLook(JSON.stringify(value)).match(/\[[^[\]]*\]/gu) ?? []).sort().join();

type Outcome = { figures: string; questions: ReadonlySet<string> } | 'refused';

function outcome(priced: () => Priced): Outcome {
  try {
    const text = outcomeOf(priced());
    const value = JSON.parse(text) as unknown[];
    if (value.every((one) => typeof one === 'string')) return 'refused';
    return {
      figures: figuresIn(value.slice(0, 4)),
      questions: new Set((value[4] as unknown[]).map((one) => JSON.stringify(one))),
    };
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    throw error;
  }
}

type Silent = { field: string; text: string; variant: string };

function silentOf(
  priced: Priced,
  document: unknown,
  schema: typeof statementSchema | typeof rateCardSchema,
  put: (value: unknown) => Priced,
  met: Map<string, number>,
): readonly Silent[] {
  const before = outcome(() => priced);
  if (before === 'refused') return [];
  return placesOf(document, schema, names).flatMap(({ field, keys, value }: Place) => {
    if (typeof value !== 'string' || /^[-\d.]+$/.test(value)) return [];
    const times = met.get(field) ?? 0;
    if (times >= PLACES_MAX) return [];
    met.set(field, times + 1);
    return lookAlikes(value).flatMap((variant) => {
      const after = outcome(() => put(parse<object>(schema, withValue(document, keys, variant))));
      if (after === 'refused' || after.figures === before.figures) return [];
      return [...after.questions].some((question) => !before.questions.has(question))
        ? []
        : [{ field, text: value, variant }];
    });
  });
}

describe('A name that looks like another', () => {
  const met = new Map<string, number>();
  const silent = corpus().flatMap((priced) => {
    const { statement, cards } = priced;
    return [
      ...silentOf(priced, statement, statementSchema, (one) => ({ statement: one as Statement, cards }), met),
      ...cards.flatMap((card, position) =>
        silentOf(
          priced,
          card,
          rateCardSchema,
          (one) => ({ statement, cards: cards.map((own, at) => (at === position ? (one as RateCard) : own)) }),
          met,
        ),
      ),
    ];
  });

  it('means the same, is asked about or is refused, in every field of a statement and of a card', () => {
    expect(met.size).toBeGreaterThan(80);
    expect(silent).toEqual([]);
  });
});
