import { labelKey } from './row-label.ts';
import { sectionsIn } from './text-amounts.ts';
import { numberPattern, wholeNumber } from './text-posts.ts';
import { type NumberedParagraph, paragraphPlace } from './understand-document.ts';

type Recurrence = 'recurrent' | 'biennial' | 'non-recurrent';

/**
 * What the text says of a kind of cost of a budget section: whether it comes again, and of how many days it consists.
 */
export type RecurrenceItem = {
  readonly place: string;
  readonly section: string;
  /** The objects of expenditure and lines that the text names around it, in one spelling. */
  readonly objects: readonly string[];
  readonly text: string;
  readonly recurrence: Recurrence;
  /** What is written in parentheses. */
  readonly declared: string;
  /** "recurrent from 2026 onwards". */
  readonly from?: number;
  /** Days that it names, each number by itself. */
  readonly days: readonly number[];
};

/** Objects of expenditure of the programme budget, and the lines of conference servicing. */
const objects = [
  'posts',
  'other staff costs',
  'hospitality',
  'consultants',
  'experts',
  'travel of representatives',
  'travel of staff',
  'contractual services',
  'general operating expenses',
  'supplies and materials',
  'furniture and equipment',
  'improvement of premises',
  'grants and contributions',
  'documentation services',
  'interpretation services',
];

/**
 * Reads the paragraphs that list requirements: a numbered paragraph names the section, its items (a), (b) the object of
 * expenditure, and their items (i), (ii) what it is for, with "(recurrent)", "(non-recurrent)" or "(recurrent on a
 * biennial basis)" behind.
 */
export function recurrenceItems(paragraphs: readonly NumberedParagraph[]): readonly RecurrenceItem[] {
  let section: string | undefined;
  let object: string[] = [];
  return paragraphs.flatMap((paragraph): readonly RecurrenceItem[] => {
    const { text } = paragraph;
    const isNumbered = /^\d{1,3}\.\s/u.test(text);
    const named = objectsIn(text);
    const isRoman = /^\((?:i{1,3}|iv|vi{0,3}|ix|x)\)\s/u.test(text);
    // A paragraph may go on behind a page break without its number: it still names its section.
    if (isNumbered || (!text.startsWith('(') && sectionsIn(text).length === 1))
      [section, object] = [oneSection(text), named];
    else if (!isRoman) object = named.length > 0 ? named : [];
    if (section === undefined || object.length === 0) return [];
    const of = isRoman ? [...new Set([...object, ...named])] : object;
    return itemsIn(paragraph, section, of);
  });
}

function oneSection(text: string): string | undefined {
  const sections = sectionsIn(text);
  return sections.length === 1 ? sections[0] : undefined;
}

/** The objects with which a text begins, or under which it says that something is required. */
function objectsIn(text: string): string[] {
  const bare = text.replace(/^(?:\d{1,3}\.|\([a-z]+\))\s+/u, '');
  const key = labelKey(bare);
  return objects.filter((object) => key.startsWith(object) || key.includes(` under ${object}`));
}

function itemsIn(paragraph: NumberedParagraph, section: string, of: readonly string[]): readonly RecurrenceItem[] {
  const marks = [...paragraph.text.matchAll(/\(([^()]*\b(?:non-)?recurrent\b[^()]*)\)/giu)];
  let begin = 0;
  return marks.flatMap((mark) => {
    const [, declared = ''] = mark;
    const text = paragraph.text.slice(begin, mark.index);
    begin = mark.index + mark[0].length;
    // "half of which are recurrent" says neither.
    if (/\bhalf\b|\bpartly\b|\bof which\b/iu.test(declared)) return [];
    const from = /\bfrom\s+((?:19|20)\d\d)\b/u.exec(declared)?.[1];
    return {
      place: paragraphPlace(paragraph),
      section,
      objects: of,
      text,
      declared,
      recurrence: recurrenceOf(declared),
      days: daysIn(text),
      ...(from !== undefined && { from: Number(from) }),
    };
  });
}

function recurrenceOf(declared: string): Recurrence {
  if (/\bnon-recurrent\b/iu.test(declared)) return 'non-recurrent';
  return /\bbiennial/iu.test(declared) ? 'biennial' : 'recurrent';
}

function daysIn(text: string): readonly number[] {
  const pattern = new RegExp(`\\b(${numberPattern})\\s+days\\b`, 'giu');
  return [...text.matchAll(pattern)].flatMap(([, counted = '']) => wholeNumber(counted) ?? []);
}
