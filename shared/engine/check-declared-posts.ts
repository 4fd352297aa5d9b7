import { compareTexts } from '../canonical/compare-texts.ts';
import { hundredthsOfPosts } from '../model/decimal-text.ts';
import type { DeclaredPosts } from '../model/declared-posts.ts';
import { gradeKey, rankOfGrade } from '../model/grade.ts';
import { kindOf } from '../requirements/index.ts';
import type { PostTerms } from '../requirements/post-schema.ts';
import type { Statement } from '../model/statement.ts';
import { type Warning, query, sourceText } from '../model/warning.ts';

/**
 * The posts that the text declares against those that the requirements list, which are the annex: by number, by grade
 * where the text gives grades, and posts of which the text says nothing. A statement without declared posts is not
 * asked.
 */
export function checkDeclaredPosts({ declaredPosts = [], requirements }: Statement): readonly Warning[] {
  if (declaredPosts.length === 0) return [];
  const posts = requirements.flatMap((requirement) => kindOf(requirement).posts?.of(requirement) ?? []);
  const byId = new Map(posts.map((requirement) => [requirement.id, requirement]));
  const spokenOf = new Set(declaredPosts.flatMap((declared) => declared.requirements));
  return [
    ...declaredPosts.flatMap((declared) =>
      againstListed(
        declared,
        declared.requirements.flatMap((id) => byId.get(id) ?? []),
      ),
    ),
    ...posts.filter((requirement) => !spokenOf.has(requirement.id) && numberOf(requirement) > 0).map(unspokenOf),
  ];
}

function againstListed(declared: DeclaredPosts, listed: readonly PostTerms[]): readonly Warning[] {
  const number = sumPosts(listed.map(numberOf));
  const differing = differingGrades(declared, listed);
  const sumOfGrades =
    declared.grades === undefined ? Number(declared.number) : sumPosts(declared.grades.map((grade) => grade.number));
  const differs = number !== Number(declared.number);
  const inItself = sumOfGrades !== Number(declared.number);
  if (!differs && !inItself && differing.length === 0) return [];
  const sentences = [
    `The text declares ${postsText(Number(declared.number))} (${sourceText(declared.source)}), ` +
      `${differs ? 'but' : 'and'} the requirements list ${number}${listedText(listed)}.`,
    ...(inItself ? [`The grades that the text gives sum to ${sumOfGrades}.`] : []),
    ...(differing.length === 0 ? [] : [`By grade: ${differing.join('; ')}.`]),
  ];
  return [
    {
      severity: 'query',
      code: 'declared-posts',
      message: sentences.join(' '),
      source: [...declared.source, ...listed.flatMap(({ source }) => source)],
    },
  ];
}

/** Posts that no declared number speaks of are as much a difference between text and annex as a wrong number. */
function unspokenOf(requirement: PostTerms): Warning {
  return query(
    'declared-posts',
    requirement,
    `${requirement.title} lists ${postsText(numberOf(requirement))} (${sourceText(requirement.source)}), of which ` +
      'the text declares no number.',
  );
}

function differingGrades({ grades }: DeclaredPosts, listed: readonly PostTerms[]): readonly string[] {
  if (grades === undefined) return [];
  const declared = tally(grades);
  const found = tally(listed.flatMap(({ posts }) => posts));
  const spelled = new Map(
    [...listed.flatMap(({ posts }) => posts), ...grades].map(({ grade }) => [gradeKey(grade), grade]),
  );
  return [...spelled.values()]
    .filter((grade) => numberIn(declared, grade) !== numberIn(found, grade))
    .sort((a, b) => rankOfGrade(a) - rankOfGrade(b) || compareTexts(a, b))
    .map((grade) => `${grade} ${numberIn(declared, grade)} declared, ${numberIn(found, grade)} listed`);
}

function tally(rows: readonly { number: string; grade: string }[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { number, grade } of rows) numbers.set(gradeKey(grade), sumPosts([numberIn(numbers, grade), number]));
  return numbers;
}

function numberIn(numbers: ReadonlyMap<string, number>, grade: string): number {
  return numbers.get(gradeKey(grade)) ?? 0;
}

function numberOf({ posts }: PostTerms): number {
  return sumPosts(posts.map(({ number }) => number));
}

/** How many posts are spoken of, those that are given up like those that are new, summed in hundredths. */
function sumPosts(numbers: readonly (string | number)[]): number {
  return numbers.reduce<number>((sum, number) => sum + Math.abs(hundredthsOfPosts(String(number))), 0) / 100;
}

function postsText(number: number): string {
  return number === 1 ? '1 post' : `${number} posts`;
}

/** Where the posts are listed: the first few requirements, each with its number and source. */
function listedText(listed: readonly PostTerms[]): string {
  if (listed.length === 0) return '';
  const shown = listed
    .slice(0, 6)
    .map((requirement) => `${numberOf(requirement)} in "${requirement.title}" (${sourceText(requirement.source)})`);
  return `: ${[...shown, ...(listed.length > 6 ? [`and others in ${listed.length - 6} more requirements`] : [])].join(', ')}`;
}
