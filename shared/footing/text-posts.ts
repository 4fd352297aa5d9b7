import { type NumberedParagraph, paragraphPlace } from './understand-document.ts';

/** Posts that a text gives by grade: "23 posts (1 P-5, 4 P-4, …) effective 1 January 2025". */
export type PostsStated = {
  readonly place: string;
  readonly paragraph: NumberedParagraph;
  readonly printed: string;
  readonly count: number;
  readonly grades: ReadonlyMap<string, number>;
  /** The year from which, where the text gives it. */
  readonly year?: number;
};

const SPELLED_NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** A whole number in digits or in words up to twenty. */
export function wholeNumber(text: string): number | undefined {
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  const at = SPELLED_NUMBERS.indexOf(text.toLowerCase());
  return at === -1 ? undefined : at;
}

/** How a whole number may be written, as a pattern. */
export const numberPattern = `\\d{1,6}|${SPELLED_NUMBERS.join('|')}`;

const gradePattern =
  /(\d{1,4}|[A-Za-z]+)\s+(USG|ASG|D-\d|P-\d(?:\/\d)?|G(?:eneral )?S(?:ervice)?\s?\(\s?[A-Za-z ]+\)|General Service|GS|Local [Ll]evel|LL|National (?:Professional )?Officers?|NPO|NO-[A-E]|Field Service|FS|Security Service|SS|UNV|United Nations Volunteers?)(?![\w-])/gu;

/** One spelling for a grade: "General Service (Other level)" and "GS (OL)" are the same. */
export function gradeKey(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (/^(?:General Service|GS)\s?\(\s?(?:other level|OL)\s?\)$/iu.test(plain)) return 'GS (OL)';
  if (/^(?:General Service|GS)\s?\(\s?(?:principal level|PL)\s?\)$/iu.test(plain)) return 'GS (PL)';
  if (/^(?:local level|LL|GS\s?\(LL\))$/iu.test(plain)) return 'LL';
  if (/^(?:national|NPO)/iu.test(plain)) return 'NPO';
  if (/^(?:field service|FS)$/iu.test(plain)) return 'FS';
  if (/^(?:security service|SS)$/iu.test(plain)) return 'SS';
  if (/^(?:UNV|United Nations Volunteers?)$/iu.test(plain)) return 'UNV';
  if (/^P-2(?:\/1)?$/u.test(plain)) return 'P-2';
  return plain.toUpperCase().replace('GENERAL SERVICE', 'GS');
}

export function postsStated(paragraphs: readonly NumberedParagraph[]): readonly PostsStated[] {
  const pattern = new RegExp(
    `\\b(${numberPattern})\\s+(?:new |additional |temporary |proposed |established |further ` +
      ')*(?:posts?|positions?)\\s*\\(((?:[^()]|\\([^()]*\\))*)\\)(?=([^.;()]{0,40}))',
    'giu',
  );
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(pattern)].flatMap((match): readonly PostsStated[] => {
      const [printed, counted = '', inner = '', behind = ''] = match;
      const count = wholeNumber(counted);
      const grades = gradesIn(inner);
      if (count === undefined || grades.size === 0) return [];
      const year = /\b((?:19|20)\d\d)\b/u.exec(behind)?.[1];
      return [
        {
          place: paragraphPlace(paragraph),
          paragraph,
          printed,
          count,
          grades,
          ...(year !== undefined && { year: Number(year) }),
        },
      ];
    }),
  );
}

function gradesIn(text: string): ReadonlyMap<string, number> {
  const grades = new Map<string, number>();
  for (const [, counted = '', grade = ''] of text.matchAll(gradePattern)) {
    const count = wholeNumber(counted);
    if (count !== undefined) grades.set(gradeKey(grade), (grades.get(gradeKey(grade)) ?? 0) + count);
  }
  return grades;
}

/** "1 P-5, 4 P-4" of counts by grade. */
export function gradesText(grades: ReadonlyMap<string, number>): string {
  return [...grades].map(([grade, count]) => `${count} ${grade}`).join(', ');
}
