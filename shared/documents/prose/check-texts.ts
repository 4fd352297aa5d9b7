import { SLIP_DESCRIPTIONS, slipBetween } from '../../footing/suspect-figure.ts';
import { isOfRequirements } from '../../footing/check-text-amounts.ts';
import { millionths } from '../../footing/read-figure.ts';
import { sectionsIn, sentencesOf, textAmounts } from '../../footing/text-amounts.ts';
import { wholeNumber, numberPattern } from '../../footing/text-posts.ts';
import { nearestName } from '../../model/did-you-mean.ts';
import { formatDecimal } from '../../print/format-amount.ts';
import type { TextFigures, TextFinding } from '../../results/text-figures.ts';
import { looksLikeAmount, readTokens } from '../drift/read-tokens.ts';
import type { NamedFigure, NamedFigures } from './named-figure.ts';
import type { OwnText } from './own-texts.ts';
import { readProse } from './read-prose.ts';

/** At most so many findings are listed; how many there are is said all the same. */
const findingsMost = 500;
/** As many figures as a finding names; more of one value would help nobody to choose. */
const figuresMost = 3;
/** Numbers that are no figure are each held against all figures; a text has no more of them than this. */
const judgedMost = 1_000;

/**
 * Holds the own texts of a statement against its figures: which they name, and which numbers are typed by hand, whether
 * they are right or not. Numbers that are no figure of the statement, of which a text has many, are not judged unless
 * the sentence says that they are.
 */
export function checkTexts(
  texts: readonly OwnText[],
  figures: NamedFigures,
): Pick<TextFigures, 'bound' | 'findings' | 'findingsLeftOut'> {
  const bound: TextFigures['bound'][number][] = [];
  const findings: TextFinding[] = [];
  const known = knownFigures(figures);
  for (const { path, text } of texts) {
    const pieces = readProse(text);
    for (const piece of pieces) {
      if (piece.kind === 'broken') findings.push(broken(path, piece.text));
      if (piece.kind !== 'figure') continue;
      const found = figures.get(piece.name);
      if (found === undefined) findings.push(unknownFigure(path, piece.name, figures));
      else bound.push({ path, ...shown(found) });
    }
    // What is named already is no number of the sentence.
    const words = pieces.map((piece) => (piece.kind === 'words' ? piece.text : '\u2026')).join('');
    for (const sentence of sentencesOf(words)) findings.push(...typedNumbers(path, sentence, known));
  }
  if (known.judged > judgedMost) findings.push(notJudged(known.judged - judgedMost));
  return {
    bound,
    findings: findings.slice(0, findingsMost),
    ...(findings.length > findingsMost && { findingsLeftOut: findings.length - findingsMost }),
  };
}

/** A figure as results have it. */
export function shown({ figure, value, measure, where }: NamedFigure): TextFinding['figures'][number] {
  return { figure, value, measure, where };
}

function notJudged(count: number): TextFinding {
  const message = `${count} further numbers in the texts were not looked at: at most ${judgedMost} are that are no figure.`;
  return { severity: 'query', kind: 'not-judged', path: 'texts', found: '', figures: [], message };
}

function broken(path: string, text: string): TextFinding {
  const message = `${text} opens or closes no name; a figure is named {{table-3/net/2025}}.`;
  return { severity: 'error', kind: 'broken', path, found: text, figures: [], message };
}

function unknownFigure(path: string, name: string, figures: NamedFigures): TextFinding {
  const nearest = nearestName(name, [...figures.keys()]);
  const advice =
    nearest === undefined ? 'Ask for names by words, such as "total 2025".' : `Did you mean {{${nearest}}}?`;
  return {
    severity: 'error',
    kind: 'unknown-figure',
    path,
    found: `{{${name}}}`,
    figures:
      nearest === undefined ? [] : [figures.get(nearest)].flatMap((one) => (one === undefined ? [] : [shown(one)])),
    message: `No figure has the name "${name}". ${advice}`,
  };
}

type TypedNumber = { readonly printed: string; readonly value: bigint; readonly measure: 'amount' | 'posts' };

type Measure = TypedNumber['measure'];

/** The figures of a statement by what they measure and by value, and how many numbers were held against all of them. */
type KnownFigures = {
  readonly of: Readonly<Record<Measure, readonly NamedFigure[]>>;
  readonly values: ReadonlyMap<NamedFigure, bigint>;
  readonly byValue: ReadonlyMap<string, readonly NamedFigure[]>;
  judged: number;
};

function knownFigures(figures: NamedFigures): KnownFigures {
  const all = [...figures.values()];
  const values = new Map(all.map((figure) => [figure, valueOf(figure)]));
  const byValue = new Map<string, NamedFigure[]>();
  for (const [figure, value] of values) {
    const key = `${figure.measure} ${value}`;
    const same = byValue.get(key) ?? [];
    if (same.length === 0) byValue.set(key, same);
    same.push(figure);
  }
  const of = (measure: Measure) => all.filter((figure) => figure.measure === measure);
  return { of: { amount: of('amount'), posts: of('posts') }, values, byValue, judged: 0 };
}

/** The numbers of a sentence that are typed and could be, or should be, a figure of the statement. */
function typedNumbers(path: string, sentence: string, known: KnownFigures): readonly TextFinding[] {
  const numbers = numbersIn(sentence);
  return numbers.flatMap((number) => {
    const same = known.byValue.get(`${number.measure} ${number.value}`) ?? [];
    const [first, ...others] = rank(same, sentence).map(({ figure }) => figure);
    if (first !== undefined) return [typed(path, number, first, [first, ...others])];
    return contradiction(path, sentence, { number, known, isAlone: numbers.length === 1 });
  });
}

/** Amounts with their currency, other numbers of four digits that are no year, and numbers of posts. */
function numbersIn(sentence: string): readonly TypedNumber[] {
  const amounts = textAmounts(sentence).filter(({ tolerance }) => tolerance === 0n);
  const said = new Set(textAmounts(sentence).map(({ value }) => value));
  const bare = readTokens(sentence)
    .filter(looksLikeAmount)
    .map(({ raw, key }) => ({ printed: raw, value: BigInt(key.split('.')[0] ?? '0') * millionths }))
    .filter(({ value }) => !said.has(value) && !said.has(-value));
  const posts = [...sentence.matchAll(postsPattern)].flatMap(([printed, counted = '']) => {
    const count = wholeNumber(counted);
    return count === undefined || count === 0
      ? []
      : [{ printed, value: BigInt(count) * millionths, measure: 'posts' as const }];
  });
  return [
    ...[...amounts, ...bare].map(({ printed, value }) => ({ printed, value, measure: 'amount' as const })),
    ...posts,
  ];
}

const postsPattern = new RegExp(
  String.raw`\b(${numberPattern})\s+(?:new |additional |temporary |proposed |established |further )*(?:posts?|positions?)\b`,
  'giu',
);

function valueOf({ value }: NamedFigure): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  const magnitude = BigInt(whole.replace('-', '')) * millionths + BigInt(fraction.padEnd(6, '0').slice(0, 6));
  return value.startsWith('-') ? -magnitude : magnitude;
}

type Ranked = { readonly figure: NamedFigure; readonly score: number };

/** Figures by how much the sentence speaks of them: of their year, of their section, of sums. */
function rank(figures: readonly NamedFigure[], sentence: string): readonly Ranked[] {
  const years = new Set([...sentence.matchAll(/\b(?:19|20|21)\d\d\b/g)].map(([year]) => Number(year)));
  const sections = new Set(sectionsIn(sentence));
  return figures
    .map((figure): Ranked => {
      const { year, section } = figure;
      const ofYear = years.size === 0 || year === undefined ? 0 : years.has(year) ? 4 : -4;
      const ofSection = section === undefined ? (sections.size === 0 ? 2 : 0) : sections.has(section) ? 3 : 0;
      return { figure, score: ofYear + ofSection + (isSum(figure) ? 1 : 0) };
    })
    .sort((one, other) => other.score - one.score);
}

function isSum({ figure }: NamedFigure): boolean {
  return /\/(?:net|total)(?:\/|$)|^section-|\/subtotal /.test(figure);
}

function typed(path: string, { printed }: TypedNumber, first: NamedFigure, same: readonly NamedFigure[]): TextFinding {
  return {
    severity: 'query',
    kind: 'typed',
    path,
    found: printed,
    figures: same.slice(0, figuresMost).map(shown),
    message:
      `"${printed}" is typed by hand and will not follow the estimate. It is the figure of ${first.where}: ` +
      `write {{${first.figure}}} in its place.`,
  };
}

/**
 * A number that is no figure: an error where the sentence speaks of the requirements, or of a section, and one slip
 * makes it one of them; a query where it says what a year requires and the statement gives another amount.
 */
function contradiction(
  path: string,
  sentence: string,
  { number, known, isAlone }: { number: TypedNumber; known: KnownFigures; isAlone: boolean },
): readonly TextFinding[] {
  const isSaid =
    number.measure === 'posts'
      ? /\b(?:establish|propos|request|additional|new)/i.test(sentence)
      : isOfRequirements(sentence);
  const isOfSection = sectionsIn(sentence).length > 0 && number.measure === 'amount';
  if (!isSaid && !isOfSection) return [];
  known.judged += 1;
  if (known.judged > judgedMost) return [];
  // What the sentence says nothing of, and figures of other years, cannot be what it means.
  const meant = rank(known.of[number.measure], sentence).filter(({ score }) => score > 0);
  const slipped = meant.flatMap(({ figure }) => {
    const slip = number.measure === 'amount' ? slipBetween(number.value, known.values.get(figure) ?? 0n) : undefined;
    return slip === undefined ? [] : [{ figure, slip }];
  });
  const [closest] = slipped;
  if (closest !== undefined)
    return [contradicts(path, number, closest.figure, ` (${SLIP_DESCRIPTIONS[closest.slip]})`)];
  const expected = isSaid && isAlone ? wholeOf(meant, sentence, number.measure) : undefined;
  return expected === undefined ? [] : [{ ...contradicts(path, number, expected, ''), severity: 'query' as const }];
}

/** The sum that a sentence speaks of: of its section, or of all, in its year; of posts, all of them. */
function wholeOf(meant: readonly Ranked[], sentence: string, measure: Measure): NamedFigure | undefined {
  const hasYear = /\b(?:19|20|21)\d\d\b/.test(sentence);
  const sums = meant.map(({ figure }) => figure).filter(isSum);
  if (measure === 'posts') return sums[0];
  return hasYear ? sums.find(({ year }) => year !== undefined) : undefined;
}

function contradicts(path: string, { printed }: TypedNumber, figure: NamedFigure, how: string): TextFinding {
  return {
    severity: 'error',
    kind: 'contradicts',
    path,
    found: printed,
    figures: [shown(figure)],
    message:
      `"${printed}" is typed by hand and is no figure of the statement: ${figure.where} is ` +
      `${formatDecimal(figure.value)}${how}. Write {{${figure.figure}}} in its place, or say what else it is.`,
  };
}
