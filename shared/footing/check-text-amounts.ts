import type { FiguresTable } from './figures-table.ts';
import { decimalText } from './read-figure.ts';
import { type ShownAmount, shownAmounts } from './shown-amounts.ts';
import { slipBetween, suspicionText } from './suspect-figure.ts';
import type { AmountSentence, TextAmount } from './text-amounts.ts';
import { paragraphPlace } from './understand-document.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/**
 * Holds the amounts of the text against those of the tables: what a sentence says of a table, of a budget section or of
 * the requirements as a whole must be among what is shown. Other amounts, of which a text has many, are not judged.
 */
export function checkTextAmounts(
  sentences: readonly AmountSentence[],
  tables: readonly FiguresTable[],
): readonly DocumentFinding[] {
  const shown = shownAmounts(tables);
  if (shown.length === 0) return [];
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount) => judgeAmount(sentence, amount, shown, tables) ?? []),
  );
}

function judgeAmount(
  sentence: AmountSentence,
  amount: TextAmount,
  shown: readonly ShownAmount[],
  tables: readonly FiguresTable[],
): DocumentFinding | undefined {
  const { sections, text } = sentence;
  const isAlone = sentence.amounts.length === 1;
  const named = tables.filter(({ number }) => number !== undefined && sentence.tables.includes(number));
  if (isAlone && named.length > 0 && isOfRequirements(text)) {
    const inTables = shown.filter(({ table }) => table === undefined || named.includes(table));
    return contradict(sentence, amount, inTables, named.map(({ name }) => name).join(' and '), true);
  }
  const [section] = sections.filter((one) => !one.startsWith('income'));
  const isOneSection = sections.filter((one) => !one.startsWith('income')).length === 1;
  if (section !== undefined && isOneSection && isAlone) {
    const ofSection = shown.filter((one) => one.section === section);
    if (ofSection.length === 0) return undefined;
    return contradict(
      sentence,
      amount,
      ofSection,
      `section ${section} in the tables`,
      isOfRequirements(text) || isListItem(text),
    );
  }
  if (section === undefined && isOfRequirements(text))
    return contradict(
      sentence,
      amount,
      shown.filter(({ isWhole }) => isWhole),
      'the totals of the tables',
      false,
      shown,
    );
  return undefined;
}

/** What a statement asks for, and not what was appropriated or spent before. */
export function isOfRequirements(text: string): boolean {
  return (
    /\b(?:requirements?|implications|additional (?:amount|resources|appropriation)|amounts? (?:to|of)|in the amount of)\b/iu.test(
      text,
    ) &&
    !/\b(?:approved|authorized|appropriated|expenditure|unencumbered|voluntary contributions|extrabudgetary|contingency fund)\b/iu.test(
      text,
    )
  );
}

function isListItem(text: string): boolean {
  return /^\((?:[a-z]{1,2})\)\s/u.test(text);
}

/**
 * An amount that is not among those expected. It is an error where one slip makes it one of them; without a slip only a
 * query, and only where the sentence surely speaks of them.
 */
function contradict(
  { paragraph, text }: AmountSentence,
  amount: TextAmount,
  expected: readonly ShownAmount[],
  where: string,
  isSure: boolean,
  known: readonly ShownAmount[] = expected,
): DocumentFinding | undefined {
  if (known.some((one) => agrees(amount, one))) return undefined;
  const candidates = expected.flatMap((one) => {
    const slip = amount.tolerance === 0n ? slipBetween(amount.value, one.value) : undefined;
    return slip === undefined ? [] : [{ one, slip }];
  });
  const [closest] = candidates.sort((one, other) => Number(other.one.isWhole) - Number(one.one.isWhole));
  if (closest === undefined && !isSure) return undefined;
  const place = paragraphPlace(paragraph);
  const { printed } = amount;
  const message =
    closest === undefined
      ? `${printed} is said of ${where}, but is not among the amounts ` +
        `there. Check which of the two is right: "${shorten(text)}"`
      : `${printed} is not among the amounts of ${where}. It would agree with ` +
        `${suspicionText({ printed, likely: closest.one.value, slip: closest.slip })}, as in ${closest.one.place}. ` +
        'Check and correct the text or the table.';
  return {
    severity: closest === undefined ? 'query' : 'error',
    rule: 'text-against-table',
    place,
    figures: [
      { place, printed },
      ...(closest === undefined ? [] : [{ place: closest.one.place, printed: decimalText(closest.one.value) }]),
    ],
    ...(closest !== undefined && {
      likely: [{ place, printed, likely: decimalText(closest.one.value), slip: closest.slip }],
    }),
    message,
  };
}

function agrees({ value, tolerance }: TextAmount, shown: ShownAmount): boolean {
  const magnitude = shown.value < 0n ? -shown.value : shown.value;
  const difference = value > magnitude ? value - magnitude : magnitude - value;
  return difference <= tolerance + shown.tolerance;
}

function shorten(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157)}…`;
}
