import { defined } from '../../../shared/canonical/defined.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { readStatement } from '../../../shared/model/document-file.ts';
import type { DeclaredPosts } from '../../../shared/model/declared-posts.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { card, charge, common, item, smallStatement, source } from './small-statement.ts';

const costs = card('costs', [
  { code: 'standard-cost', value: '120000', currency: 'EUR', basis: 'per year', validFrom: '2029-01-01', source },
]);

/** Posts in Nairobi, by number and grade. */
const posts = (id: string, ...rows: readonly (readonly [number: string, grade: string])[]): Requirement => ({
  kind: 'post',
  ...common(id),
  charge: { ...charge, object: 'Posts' },
  type: 'established',
  effective: { in: 2030 },
  posts: rows.map(([number, grade]) => ({ number, grade, dutyStation: 'Nairobi', title: 'Officer' })),
});
const text = [{ symbol: 'A/C.9/99/L.1', paragraph: 'paragraph 8' }];
const declared = (number: string, requirements: string[], grades?: DeclaredPosts['grades']): DeclaredPosts => ({
  number,
  requirements,
  source: text,
  ...defined({ grades }),
});

const vacancyFactors: Statement['vacancyFactors'] = (['professional', 'general-service'] as const).map((category) => ({
  category,
  yearOfPost: 1,
  factor: '0.5',
  source,
}));
const estimated = (requirements: readonly Requirement[], declaredPosts?: DeclaredPosts[]) =>
  estimate(smallStatement(requirements, { vacancyFactors, ...defined({ declaredPosts }) }), [costs]);
const askedOf = ({ warnings }: ReturnType<typeof estimate>) => warnings.filter(({ code }) => code === 'declared-posts');
const descriptionOf = (...given: Parameters<typeof estimated>) =>
  askedOf(estimated(...given)).map(({ message }) => message);

const core = posts('core', ['2', 'P-3'], ['1', 'GS(OL)']);
const head = posts('head', ['1', 'D-1']);

describe('posts that the text declares', () => {
  it('raise nothing where the requirements list as many, of the same grades', () => {
    const grades = [
      { number: '1', grade: 'P-3' },
      { number: '1', grade: 'GS(OL)' },
    ];
    expect(
      descriptionOf(
        [core, head],
        [
          declared('3', ['core']),
          declared('1', ['head'], [{ number: '1', grade: 'D-1' }]),
          declared('4', ['head', 'core']),
        ],
      ),
    ).toEqual([]);
    // Two rows of one grade are its number together.
    expect(
      descriptionOf([posts('core', ['1', 'P-3'], ['1', 'GS(OL)'], ['0', 'P-5'])], [declared('2', ['core'], grades)]),
    ).toEqual([]);
  });

  it('are asked about where the requirements list another number, with both numbers and both sources', () => {
    const result = estimated([core, head], [declared('5', ['core', 'head'])]);
    expect(askedOf(result)).toEqual([
      {
        severity: 'query',
        code: 'declared-posts',
        message:
          'The text declares 5 posts (A/C.9/99/L.1, paragraph 8), but the requirements list 4: 3 in "Requirement core" (A/C.9/99/L.2, paragraph 3), 1 in "Requirement head" (A/C.9/99/L.2, paragraph 3).',
        source: [...text, ...source, ...source],
      },
    ]);
  });

  it('are asked about grade by grade, even where the number is right', () => {
    const grades = [
      { number: '1', grade: 'P-4' },
      { number: '1', grade: 'P-3' },
      { number: '1', grade: 'GS(OL)' },
    ];
    expect(descriptionOf([core, head], [declared('3', ['core'], grades), declared('1', ['head'])])).toEqual([
      'The text declares 3 posts (A/C.9/99/L.1, paragraph 8), and the requirements list 3: 3 in "Requirement core" (A/C.9/99/L.2, paragraph 3). By grade: P-4 1 declared, 0 listed; P-3 1 declared, 2 listed.',
    ]);
  });

  it('are asked about where the text contradicts itself', () => {
    const [message] = descriptionOf([core], [declared('3', ['core'], [{ number: '2', grade: 'P-3' }])]);
    expect(message).toContain('The grades that the text gives sum to 2. By grade: GS(OL) 0 declared, 1 listed.');
  });

  it('are asked about where the annex has nothing of them, and the annex where the text has nothing of it', () => {
    expect(descriptionOf([core, head], [declared('3', ['core']), declared('1', [])])).toEqual([
      'The text declares 1 post (A/C.9/99/L.1, paragraph 8), but the requirements list 0.',
      'Requirement head lists 1 post (A/C.9/99/L.2, paragraph 3), of which the text declares no number.',
    ]);
  });

  it('are not asked about where the statement declares none', () => {
    expect(descriptionOf([core, head])).toEqual([]);
    expect(descriptionOf([core, head], [])).toEqual([]);
  });

  it('change no figure and no annex, whatever they say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ number: fc.nat(30).map(String), requirements: fc.subarray(['core', 'head']) })),
        (list) => {
          const plain = estimated([core, head]);
          const result = estimated(
            [core, head],
            list.map(({ number, requirements }) => declared(number, requirements)),
          );
          expect({ ...result, warnings: [] }).toEqual({ ...plain, warnings: [] });
          const numbers: Record<string, number> = { core: 3, head: 1 };
          const wrong = list.filter(
            ({ number, requirements }) =>
              Number(number) !== requirements.reduce((sum, id) => sum + (numbers[id] ?? 0), 0),
          ).length;
          const silent =
            list.length === 0
              ? 0
              : Object.keys(numbers).filter((id) => !list.some(({ requirements }) => requirements.includes(id))).length;
          expect(askedOf(result)).toHaveLength(wrong + silent);
        },
      ),
    );
  });

  it('may speak only of requirements that list posts, of each and of each grade once', () => {
    const grades = [
      { number: '1', grade: 'P-3' },
      { number: '2', grade: 'P-3' },
    ];
    let problems: Refused['problems'] = [];
    try {
      estimated(
        [core, item('a', '1', '1000')],
        [declared('3', ['core', 'a', 'core', '__proto__', 'constructor'], grades)],
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems = error.problems;
    }
    expect(problems.map(({ code, path, message }) => `${code} ${path} ${message}`)).toEqual([
      'unknown-reference declaredPosts[0].requirements[1] "a" lists no posts; it is of kind "item"',
      'unknown-reference declaredPosts[0].requirements[3] there is no requirement "__proto__" in this statement',
      'unknown-reference declaredPosts[0].requirements[4] there is no requirement "constructor" in this statement',
      expect.stringMatching(/^duplicate-id declaredPosts\[0\]\.requirements\[2\] "core" is a duplicate/),
      expect.stringMatching(/^duplicate-id declaredPosts\[0\]\.grades\[1\] "P-3" is a duplicate/),
    ]);
  });

  it('need a number of posts and a source', () => {
    const wrong = { ...smallStatement([core]), declaredPosts: [{ number: 23, requirements: ['core'], source: [] }] };
    expect(() => readStatement(JSON.stringify(wrong))).toThrow(
      /declaredPosts\[0\]\.number: must be a number of posts as a string.*\n.*declaredPosts\[0\]\.source: must name at least one source/,
    );
  });
});

describe('the text and the annex of A/C.3/79/L.53', () => {
  const statement = referenceStatement();

  it('agree: 23 posts and 2, 10 of the 23 with offices in Vienna and 13 elsewhere', () => {
    expect(statement.declaredPosts?.map(({ number, requirements }) => [number, requirements.length])).toEqual([
      ['23', 3],
      ['2', 1],
      ['10', 1],
      ['13', 2],
    ]);
    expect(askedOf(estimate(statement, [referenceCard('l53-identified')]))).toEqual([]);
  });

  it('are asked about as soon as a team assistant is missing', () => {
    const requirements = statement.requirements.map((requirement) =>
      requirement.id === 'posts-hubs' && requirement.kind === 'post'
        ? { ...requirement, posts: requirement.posts.slice(0, -1) }
        : requirement,
    );
    const messages = askedOf(estimate({ ...statement, requirements }, [referenceCard('l53-identified')])).map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      expect.stringMatching(
        /^The text declares 13 posts \(A\/C\.3\/79\/L\.53, paragraph 7 \(h\)\), but the requirements list 12: 1 in "Liaison post in New York" \(.*\), 11 in /,
      ),
      expect.stringMatching(
        /^The text declares 23 posts \(.*paragraphs 7 \(a\) and 20\), but the requirements list 22: .* By grade: GS\(OL\) 8 declared, 7 listed\.$/,
      ),
    ]);
  });
});
