import { type AnnexPost, annexPosts, gradesOf, stationsOf } from './annex-posts.ts';
import type { FiguresTable } from './figures-table.ts';
import { gradesText, numberPattern, type PostsStated, postsStated, wholeNumber } from './text-posts.ts';
import { type NumberedParagraph, paragraphPlace } from './understand-document.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/**
 * Holds posts in the text against themselves, against one another and against the annex: numbers, grades, duty
 * stations.
 */
export function checkPosts(
  paragraphs: readonly NumberedParagraph[],
  tables: readonly FiguresTable[],
): readonly DocumentFinding[] {
  const stated = postsStated(paragraphs);
  const annex = annexPosts(tables);
  return [
    ...stated.flatMap(addGrades),
    ...againstOneAnother(stated),
    ...againstAnnex(stated, annex),
    ...annex.flatMap(oneInEach),
    ...byStation(paragraphs, annex),
  ];
}

function total(grades: ReadonlyMap<string, number>): number {
  return [...grades.values()].reduce((sum, count) => sum + count, 0);
}

function addGrades({ place, printed, count, grades }: PostsStated): readonly DocumentFinding[] {
  const sum = total(grades);
  if (sum === count) return [];
  return [
    {
      severity: 'error',
      rule: 'posts-sum',
      place,
      figures: [{ place, printed }],
      message:
        `${count} posts are stated, but the grades in the parentheses (${gradesText(grades)}) add up to ${sum}. ` +
        'Correct the number or the grades.',
    },
  ];
}

/** The same posts, stated in several paragraphs: those effective in one year, with nearly the same grades. */
function againstOneAnother(stated: readonly PostsStated[]): readonly DocumentFinding[] {
  return stated.flatMap((later, at) => {
    const earlier = stated
      .slice(0, at)
      .find(
        (one) =>
          one.year === later.year && one.paragraph !== later.paragraph && areNearlyAlike(one.grades, later.grades),
      );
    if (earlier === undefined || gradesDiffer(earlier.grades, later.grades).length === 0) return [];
    return [
      {
        severity: 'error',
        rule: 'text-against-text',
        place: later.place,
        figures: [earlier, later].map(({ place, printed }) => ({ place, printed })),
        message: `${earlier.place} has ${gradesText(earlier.grades)}, this has ${gradesText(later.grades)}: ${gradesDiffer(earlier.grades, later.grades).join('; ')}. State the same posts alike.`,
      } as const,
    ];
  });
}

/** Four fifths of the posts are the same. */
function areNearlyAlike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  const shared = [...one].reduce((sum, [grade, count]) => sum + Math.min(count, other.get(grade) ?? 0), 0);
  const most = Math.max(total(one), total(other));
  return shared * 5 >= most * 4;
}

function gradesDiffer(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((grade) => {
    const [before, after] = [one.get(grade) ?? 0, other.get(grade) ?? 0];
    return before === after ? [] : [`${grade}: ${before} and ${after}`];
  });
}

/** All posts of a paragraph against all of the annex, where the paragraph speaks of them all. */
function againstAnnex(stated: readonly PostsStated[], annex: readonly AnnexPost[]): readonly DocumentFinding[] {
  if (annex.length === 0) return [];
  const listed = gradesOf(annex);
  const paragraphs = [...new Set(stated.map(({ paragraph }) => paragraph))];
  return paragraphs.flatMap((paragraph) => {
    const inside = stated.filter((one) => one.paragraph === paragraph);
    const grades = new Map<string, number>();
    for (const one of inside)
      for (const [grade, count] of one.grades) grades.set(grade, (grades.get(grade) ?? 0) + count);
    const difference = gradesDiffer(grades, listed);
    const namesAnnex = /\bannex\b/iu.test(paragraph.text);
    if (difference.length === 0 || !(namesAnnex || areNearlyAlike(grades, listed))) return [];
    const place = paragraphPlace(paragraph);
    return [
      {
        severity: areNearlyAlike(grades, listed) ? 'error' : 'query',
        rule: 'posts-against-annex',
        place,
        figures: [
          ...inside.map(({ printed }) => ({ place, printed })),
          { place: 'Annex', printed: gradesText(listed) },
        ],
        message: `The text has ${total(grades)} posts and the annex ${total(listed)}. In text and annex, ${difference.join('; ')}. Bring them into agreement.`,
      } as const,
    ];
  });
}

function oneInEach({ place, count, stations, oneEach, grade }: AnnexPost): readonly DocumentFinding[] {
  if (!oneEach || stations.length === 0 || stations.length === count) return [];
  return [
    {
      severity: 'error',
      rule: 'posts-by-duty-station',
      place,
      figures: [{ place, printed: `${count} ${grade}: ${stations.join(', ')}` }],
      message: `${count} posts stand for one in each of ${stations.length} duty stations. Correct the number or the list.`,
    },
  ];
}

/** "10 posts … in Vienna effective 1 January 2025 and 2 posts … in Vienna" against the annex's Vienna. */
function byStation(paragraphs: readonly NumberedParagraph[], annex: readonly AnnexPost[]): readonly DocumentFinding[] {
  const stations = stationsOf(annex);
  const all = [...stations.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  const pattern = new RegExp(
    `\\b(${numberPattern})\\s+posts?\\s+(?:proposed for establishment\\s+|to be ` +
      'established\\s+|proposed\\s+|located\\s+|based\\s+)*in\\s+(?=([A-Z][^.;()]{0,80}))',
    'gu',
  );
  return paragraphs.flatMap(({ text, ...paragraph }) => {
    const stated = new Map<string, { count: number; printed: string[]; expected: number }>();
    for (const [printed, counted = '', where = ''] of text.matchAll(pattern)) {
      const near = where.split(/\b(?:effective|\d+ posts?)\b/u)[0] ?? '';
      const named = [...stations.keys()].filter((station) => near.includes(station));
      const reachesHubs = /\bregional (?:locations|hubs|offices)\b/iu.test(near);
      const own = reachesHubs ? [...new Set([...named, ...hubsOf(annex)])] : named;
      if (own.length === 0) continue;
      const key = own.join(', ');
      const before = stated.get(key) ?? { count: 0, printed: [], expected: 0 };
      const expected = own.reduce((sum, station) => sum + (stations.get(station) ?? 0), 0);
      stated.set(key, {
        count: before.count + (wholeNumber(counted) ?? 0),
        printed: [...before.printed, printed.trim()],
        expected,
      });
    }
    const place = paragraphPlace(paragraph);
    return [...stated].flatMap(([key, { count, printed, expected }]) =>
      count === expected
        ? []
        : [
            {
              severity: 'query',
              rule: 'posts-by-duty-station',
              place,
              figures: [
                ...printed.map((one) => ({ place, printed: one })),
                { place: 'Annex', printed: `${expected} in ${key}` },
              ],
              message: `The text has ${count} posts in ${key}, the annex ${expected}. Check both, and what is costed for each post.`,
            } as const,
          ],
    );
  });
}

/** Duty stations that share rows with others are the hubs in the regions. */
function hubsOf(annex: readonly AnnexPost[]): readonly string[] {
  return [...new Set(annex.filter(({ oneEach }) => oneEach).flatMap(({ stations }) => stations))];
}
