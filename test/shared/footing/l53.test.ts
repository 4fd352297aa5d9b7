import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../shared/footing/check-document.ts';
import { readText } from '../../../shared/footing/read-text.ts';
import { l53Text } from './l53-text.ts';

const check = (text: string) => checkDocument(readText(text), 'text');
const own = check(l53Text).findings;
const ruleAndPlace = ({ rule, place }: { rule: string; place: string }) => `${rule} | ${place}`;

/** What is found beyond the document's own queries once one text of it is another. */
function foundAfter(...changes: readonly (readonly [string, string])[]) {
  const text = changes.reduce((before, [from, to]) => {
    expect(before, from).toContain(from);
    return before.replace(from, to);
  }, l53Text);
  const known = new Set(own.map(({ message }) => message));
  return check(text).findings.filter(({ message }) => !known.has(message));
}

describe('the figures of A/C.3/79/L.53', () => {
  it('agree: every total is recognized and exact', () => {
    const { sums, tables } = check(l53Text);
    expect(sums).toEqual({ recognized: 16, exact: 16, rounding: 0, wrong: 0 });
    expect(tables.map(({ name }) => name)).toEqual(['Table 1', 'Table 2', 'Table 3', 'Annex']);
  });

  it('raise the queries that a careful checker would raise, and no error', () => {
    expect(own.map((finding) => `${finding.severity} ${ruleAndPlace(finding)}`)).toEqual([
      'query recurrence-words | Table 2, "Contractual services", 2029 and thereafter',
      'query session-years | Table 2, "Other staff costs", 2029 and thereafter',
      'query unit-rate | Table 1, "Interpretation services", 2030 and biennially thereafter',
      'query unit-rate | Table 2, "Furniture and equipment", 2027',
    ]);
    expect(own[2]?.message).toContain('161 000 for 5 days that recur is 32 200 a day');
  });
});

describe('a fault planted in them', () => {
  const faults: Record<string, readonly [readonly [string, string], readonly string[]]> = {
    'digits transposed in a row': [['84 000', '48 000'], ['column-sum | Table 2, "Subtotal (section 16)", 2026']],
    'a digit dropped': [['363 900', '36 390'], ['column-sum | Table 1, "Total", 2027']],
    'a sign': [['12 600', '(12 600)'], ['column-sum | Table 2, "Subtotal (section 16)", 2027']],
    'a dash for a figure': [['127 700', '–'], ['column-sum | Table 2, "Subtotal (section 16)", 2026']],
    'a total': [['1 306 500', '1 305 600'], ['column-sum | Table 1, "Total", 2028']],
    'a subtotal': [['4 104 400', '4 140 400'], ['column-sum | Table 2, "Subtotal (section 16)", 2028']],
    'a section of the summary': [
      [
        'Section 29F, Administration, Vienna\t44 000\nSection 36',
        'Section 29F, Administration, Vienna\t40 400\nSection 36',
      ],
      [
        'column-sum | Table 3, "Total, including staff assessment", 2025',
        'table-against-table | Table 3, "Section 29F, Administration, Vienna", 2025',
      ],
    ],
    'an amount of a list': [
      ['(a) Section 2, Conference management ($69,800)', '(a) Section 2, Conference management ($68,900)'],
      ['text-against-table | Paragraph 15 (a)', 'list-sum | Paragraph 15'],
    ],
    'the requirements of the first year, net': [
      ['2025, in the amount of $2,569,000', '2025, in the amount of $2,596,000'],
      ['text-against-table | Paragraph 15', 'list-sum | Paragraph 15'],
    ],
    'the requirements of the first year, gross': [['$2,807,300', '$2,870,300'], ['text-against-table | Paragraph 17']],
    'staff assessment in the text': [
      ['further amount of $238,300', 'further amount of $283,300'],
      ['text-against-table | Paragraph 16'],
    ],
    'its income offset': [
      ['equivalent amount of $238,300', 'equivalent amount of $238,000'],
      ['income-offset | Paragraph 21'],
    ],
    'a number of posts': [['approve 23 posts', 'approve 24 posts'], ['posts-sum | Paragraph 20']],
    'a grade in the text': [
      ['approve 23 posts (1 P-5, 4 P-4, 9 P-3', 'approve 23 posts (1 P-5, 5 P-4, 8 P-3'],
      ['text-against-text | Paragraph 20', 'posts-against-annex | Paragraph 20'],
    ],
    'a grade in the annex': [
      ['\t1\tP-2\tVienna', '\t1\tP-3\tVienna'],
      ['posts-against-annex | Paragraph 7 (a)', 'posts-against-annex | Paragraph 20'],
    ],
    'a duty station in the annex': [
      ['\t1\tP-2\tVienna', '\t1\tP-2\tNew York'],
      ['posts-by-duty-station | Paragraph 7 (h)', 'posts-by-duty-station | Paragraph 9'],
    ],
    'a hub left out': [
      ['Panama City; Dakar; Cairo', 'Panama City; Cairo'],
      ['posts-by-duty-station | Annex, row 5', 'posts-by-duty-station | Paragraph 7 (h)'],
    ],
    'a section left out of the list': [
      ['(c) Programme 24 (A/79/6 (Sect. 28));\n', ''],
      ['sections-listed | Paragraph 3'],
    ],
    'words for what does not recur': [
      ['guide (non-recurrent)', 'guide (recurrent)'],
      ['recurrence-words | Table 2, "Consultants", 2029 and thereafter'],
    ],
    'words for what recurs': [
      ['locations (recurrent)', 'locations (non-recurrent)'],
      ['recurrence-words | Table 2, "General operating expenses", 2029 and thereafter'],
    ],
    'the year from which it recurs': [
      ['recurrent from 2026', 'recurrent from 2027'],
      ['recurrence-words | Table 2, "Other staff costs", 2026'],
    ],
  };

  it.each(Object.entries(faults))('%s is found where it is', (_, [change, expected]) => {
    expect(foundAfter(change).map(ruleAndPlace)).toEqual(expected);
  });

  const places = Object.entries(faults);
  it.each(
    places.flatMap(([name, fault], at) =>
      places.slice(at + 1).map(([other, second]) => [name, other, fault, second] as const),
    ),
  )('%s and %s are both found', (_, _other, [change, expected], [second, further]) => {
    if (!l53Text.replace(...change).includes(second[0])) return;
    const found = foundAfter(change, second).map(ruleAndPlace);
    for (const rules of [expected, further]) expect(rules.some((rule) => found.includes(rule))).toBe(true);
  });

  it('is named with the figure that was meant', () => {
    const [finding] = foundAfter(['798 600', '789 600']);
    expect(finding?.likely?.[0]).toEqual({
      place: 'Table 1, "Documentation services", 2026',
      printed: '789 600',
      likely: '798600',
      slip: 'transposed',
    });
  });
});
