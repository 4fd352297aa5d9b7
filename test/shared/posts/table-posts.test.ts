import { describe, expect, it } from 'vitest';
import { tablePosts } from '../../../shared/posts/table-posts.ts';
import { postTableCsv } from '../../../shared/print/post/table-csv.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { charge, common, smallStatement, source } from '../engine/small-statement.ts';
import { runHere } from '../../functions/cli/run-cli.ts';

type Post = Extract<Requirement, { kind: 'post' }>;

function post(id: string, over: Partial<Post>): Post {
  return {
    kind: 'post',
    ...common(id),
    charge: { ...charge, object: 'Posts' },
    type: 'established',
    effective: { on: '2031-01-01' },
    posts: [{ number: '1', grade: 'P-4', dutyStation: 'Bonn', title: 'Officer' }],
    ...over,
  };
}

const one = (over: Partial<Post['posts'][number]>): Post['posts'] => [
  { number: '1', grade: 'P-4', dutyStation: 'Bonn', title: 'Officer', ...over },
];

/** The staff of UNFCCC's core budget in 2023, 128 Professional and 53 General Service, and what somebody does to it. */
const statement = smallStatement(
  [
    post('new', { posts: one({ number: '1.5' }) }),
    post('ending', { effective: { on: '2030-06-01' }, until: { on: '2032-01-01' }, posts: one({ grade: 'P-3' }) }),
    post('gone', { action: 'abolish', posts: one({ number: '2', grade: 'G-5' }) }),
    post('up', { action: 'reclassify', posts: one({ from: { grade: 'P-3' } }) }),
    post('moved', { action: 'redeploy', fromCharge: { ...charge, section: '5' }, posts: one({ grade: 'P-5' }) }),
  ],
  {
    postsBefore: [
      { number: '35', grade: 'P-4', section: '23', type: 'established', source },
      { number: '93', grade: 'P-3', section: '5', type: 'established', source },
      { number: '53', grade: 'GS', section: '23', type: 'established', source },
    ],
  },
);

describe('the posts of a statement', () => {
  it('of before stand under the fund that is stated for them', () => {
    const funds = [
      { id: 'core', title: 'Core', type: 'regular-budget' as const, isDefault: true as const },
      { id: 'gifts', title: 'Gifts', type: 'extrabudgetary' as const },
    ];
    const ofGifts = {
      ...statement,
      funds,
      postsBefore: [{ number: '35', grade: 'P-4', section: '23', type: 'established' as const, fund: 'gifts', source }],
    };
    const [first] = tablePosts(ofGifts, 'fund').years;
    expect(first?.rows.filter(({ before }) => before > 0).map(({ key, before }) => [key, before])).toEqual([
      ['gifts', 35],
    ]);
  });

  it('are numbered before, changed and after in each year, and what is after one is before the next', () => {
    const { years } = tablePosts(statement, 'category');
    expect(years.map(({ rows }) => rows.map(({ before, change, after }) => [before, change, after]))).toEqual([
      // General Service, then Professional: the P-3 that ends in 2032 begins in 2030.
      [
        [53, 0, 53],
        [128, 1, 129],
      ],
      [
        [53, -2, 51],
        [129, 1.5, 130.5],
      ],
      [
        [51, 0, 51],
        [130.5, -1, 129.5],
      ],
    ]);
    expect(years.map(({ total }) => total.after)).toEqual([182, 181.5, 180.5]);
  });

  it('move between grades and sections, whose sums stay', () => {
    const in2031 = (by: 'grade' | 'section') => {
      const [, year] = tablePosts(statement, by).years;
      return Object.fromEntries((year?.rows ?? []).map(({ key, change }) => [key, change]));
    };
    expect(in2031('grade')).toEqual({ 'P-5': 0, 'P-4': 2.5, 'P-3': -1, 'G-5': -2, GS: 0 });
    expect(in2031('section')).toEqual({ '23': 0.5, '5': -1 });
  });

  it('are printed as CSV with the annex', () => {
    const text = postTableCsv(tablePosts(statement, 'category'));
    expect(text).toContain('2031,category,Professional and higher,129,1.5,130.5\r\n');
    expect(text).toContain('2031-01-01,reclassify,1,P-4,Bonn,Officer,established,up,P-3\r\n');
  });

  it('are those of A/C.3/79/L.53: 23 from 2025 and two more from 2027, by the command line', async () => {
    const { stdout, code } = await runHere(['staffing', 'A/C.3/79/L.53', '--by', 'grade', '--format', 'csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('2025,grade,total,0,23,23\r\n');
    expect(stdout).toContain('2027,grade,total,23,2,25\r\n');
  });
});
