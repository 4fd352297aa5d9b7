import { type CellPlace, placeText } from './figures-table.ts';
import { cellAt, type FootedSum } from './footed-sum.ts';
import { decimalText, formatValue } from './read-figure.ts';
import { type Suspicion, suspectFigures, suspicionText } from './suspect-figure.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/** At most so many terms are listed with a finding; the sentence says how many there are. */
const listedTermsMax = 40;

/**
 * What is wrong among the sums of a table. A figure that a further sum confirms is no longer suspected, one that two
 * sums accuse is named first.
 */
export function judgeSums(sums: readonly FootedSum[]): readonly DocumentFinding[] {
  const confirmed = new Set(sums.filter(({ outcome }) => outcome !== 'wrong').flatMap(placesOf));
  const wrong = sums.filter(({ outcome }) => outcome === 'wrong');
  const accused = new Map<string, number>();
  const suspicions = wrong.map((sum) => {
    const all = suspectFigures(sum);
    const left = all.filter(({ place }) => !confirmed.has(keyOf(place)));
    for (const one of left) accused.set(accusation(one), (accused.get(accusation(one)) ?? 0) + 1);
    return left;
  });
  const contradictions = wrong.map((sum, at) => {
    const found = suspicions[at] ?? [];
    const twice = found.filter((one) => (accused.get(accusation(one)) ?? 0) > 1);
    return findingOf(sum, twice.length > 0 ? twice : found);
  });
  return [...contradictions, ...sums.flatMap(leavesOut)];
}

/**
 * A total that agrees only without figures that its label covers: they may be no share of it, or stand where a dash
 * belongs.
 */
function leavesOut({ stated, figure, leftOut = [], outcome }: FootedSum): readonly DocumentFinding[] {
  if (leftOut.length === 0 || outcome === 'wrong') return [];
  const place = placeText(stated);
  const left = leftOut.map((at) => ({
    place: placeText(at),
    printed: cellAt(at.table, at.row, at.column)?.printed ?? '',
  }));
  return [
    {
      severity: 'query',
      rule: 'column-sum',
      place,
      figures: [{ place, printed: figure.printed }, ...left],
      message:
        `${figure.printed} leaves out ${left.map(({ printed, place: at }) => `${printed} (${at})`).join(', ')}; it ` +
        'agrees with the figures that follow. Check whether what is left out belongs to the total.',
    },
  ];
}

function placesOf({ stated, addends }: FootedSum): readonly string[] {
  return [stated, ...addends.map(({ place }) => place)].map(keyOf);
}

function keyOf({ row, column }: CellPlace): string {
  return `${row} ${column}`;
}

function accusation({ place, likely }: Suspicion): string {
  return `${keyOf(place)} ${likely}`;
}

function findingOf(sum: FootedSum, suspicions: readonly Suspicion[]): DocumentFinding {
  const { stated, figure, addends, direction, evidence } = sum;
  const place = placeText(stated);
  const terms = addends.filter(({ figure: one }) => one !== undefined);
  return {
    severity: evidence === 'unconfirmed' ? 'query' : 'error',
    rule: direction === 'down' ? 'column-sum' : 'row-sum',
    place,
    figures: [
      { place, printed: figure.printed },
      ...terms.slice(0, listedTermsMax).map(({ place: at, figure: one, sign }) => ({
        place: placeText(at),
        printed: `${sign < 0n ? 'less ' : ''}${one?.printed ?? ''}`,
      })),
    ],
    ...(suspicions.length > 0 && {
      likely: suspicions.map(({ place: at, printed, likely, slip }) => ({
        place: placeText(at),
        printed,
        likely: decimalText(likely),
        slip,
      })),
    }),
    message: `${sentence(sum, terms.length)} ${advice(sum, suspicions)}`,
  };
}

function sentence({ figure, computed, difference, direction, stated, addends }: FootedSum, terms: number): string {
  const magnitude = difference < 0n ? -difference : difference;
  const compared = `${formatValue(magnitude)} ${difference > 0n ? 'less' : 'more'} than what is printed`;
  const decimals = figure.kind === 'unknown' ? 0 : figure.decimals;
  const sum = formatValue(computed, decimals);
  if (direction === 'down') {
    return (
      `${figure.printed} is printed, but ${terms === 1 ? 'the figure' : `the ${terms} figures`} of this column that ` +
      `it sums up ${terms === 1 ? 'is' : 'add up to'} ${sum}, ${compared}.`
    );
  }
  const heads = addends.map(({ place, sign }, at) => {
    const head = stated.table.columns[place.column]?.head ?? '';
    return `${sign < 0n ? 'less ' : at === 0 ? '' : 'and '}"${head === '' ? `column ${place.column + 1}` : head}"`;
  });
  return (
    `${figure.printed} is printed, but ${heads.join(' ')} ` +
    `${addends.some(({ sign }) => sign < 0n) ? 'give' : 'add up to'} ${sum}, ${compared}.`
  );
}

function advice({ evidence }: FootedSum, suspicions: readonly Suspicion[]): string {
  const [first, ...others] = suspicions;
  if (evidence === 'unconfirmed' && first === undefined)
    return 'Nothing else in the table shows which rows it sums up: check which ones are meant.';
  if (first === undefined) return 'No single slip explains it: check the total and every figure in it.';
  const named = others.slice(0, 2).map(({ place }) => `, or with a like change in ${placeText(place)}`);
  const further = `${named.join('')}${others.length > named.length ? `, or in ${others.length - named.length} more` : ''}`;
  return (
    `It would agree with ${suspicionText(first)} in ` +
    `${placeText(first.place)}${further}. Check against the source and correct it.`
  );
}
