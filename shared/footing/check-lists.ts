import { decimalText, formatValue } from './read-figure.ts';
import { slipBetween, suspicionText } from './suspect-figure.ts';
import { type TextAmount, textAmounts } from './text-amounts.ts';
import { type NumberedParagraph, paragraphPlace } from './understand-document.ts';
import type { DocumentFinding } from '../results/document-check.ts';

type Item = { paragraph: NumberedParagraph; amount: TextAmount };

/**
 * Adds up lists in the text: "in the amount of $2,569,000 would arise:", then sections (a) to (c) with an amount each.
 */
export function checkLists(paragraphs: readonly NumberedParagraph[]): readonly DocumentFinding[] {
  return paragraphs.flatMap((lead, at) => {
    const [stated, ...others] = textAmounts(lead.text);
    if (stated === undefined || !lead.text.endsWith(':')) return [];
    const items = itemsBelow(paragraphs, at);
    if (items === undefined || items.length < 2) return [];
    const sum = items.reduce((total, { amount }) => total + amount.value, 0n);
    const tolerance = [stated, ...items.map(({ amount }) => amount)].reduce((total, one) => total + one.tolerance, 0n);
    if ([stated, ...others].some(({ value }) => isWithin(value - sum, tolerance))) return [];
    return [wrongList(lead, stated, items, sum, others.length === 0)];
  });
}

/** The items (a), (b), … directly below; undefined unless every one of them has exactly one amount. */
function itemsBelow(paragraphs: readonly NumberedParagraph[], at: number): readonly Item[] | undefined {
  const items: Item[] = [];
  for (const paragraph of paragraphs.slice(at + 1)) {
    if (!/^\((?:[a-z]|[ivx]+)\)\s/u.test(paragraph.text)) break;
    const [amount, second] = textAmounts(paragraph.text);
    if (amount === undefined || second !== undefined) return undefined;
    items.push({ paragraph, amount });
  }
  return items;
}

function isWithin(difference: bigint, tolerance: bigint): boolean {
  return difference <= tolerance && difference >= -tolerance;
}

function wrongList(
  lead: NumberedParagraph,
  stated: TextAmount,
  items: readonly Item[],
  sum: bigint,
  isOnlyAmount: boolean,
): DocumentFinding {
  const place = paragraphPlace(lead);
  const suspects = [
    ...items.map(({ paragraph, amount }) => ({
      place: paragraphPlace(paragraph),
      amount,
      likely: amount.value + stated.value - sum,
    })),
    { place, amount: stated, likely: sum },
  ].flatMap(({ place: at, amount, likely }) => {
    const slip = slipBetween(amount.value, likely);
    return slip === undefined ? [] : [{ place: at, printed: amount.printed, likely, slip }];
  });
  const [first] = suspects;
  return {
    severity: isOnlyAmount ? 'error' : 'query',
    rule: 'list-sum',
    place,
    figures: [
      { place, printed: stated.printed },
      ...items.map(({ paragraph, amount }) => ({ place: paragraphPlace(paragraph), printed: amount.printed })),
    ],
    ...(suspects.length > 0 && {
      likely: suspects.map((one) => ({ ...one, likely: decimalText(one.likely) })),
    }),
    message: `${stated.printed} is said of the list, but its ${items.length} amounts add up to ${formatValue(sum)}. ${first === undefined ? 'Check the amount and the list.' : `It would agree with ${suspicionText(first)} in ${first.place}.`}`,
  };
}
