import { hundredthsOfPosts } from '../model/decimal-text.ts';
import type { AnnexPost } from '../results/estimate.ts';
import { sectionOfPosts, type Spoken } from './document-inputs.ts';
import { proseDay } from '../languages/days.ts';
import { text } from '../languages/voice.ts';
import type { DocumentTable, Inlines, TableRow } from './statement-document.ts';
import { sectionName } from './table-names.ts';

/** The annex of posts: a table for each section under which they are, in the order of the annex. */
export function annexBlocks(spoken: Spoken): readonly DocumentTable[] {
  const bySection = new Map<string, AnnexPost[]>();
  for (const post of spoken.estimate.posts) {
    const section = sectionOfPosts(spoken, post) ?? '';
    const posts = bySection.get(section) ?? [];
    if (posts.length === 0) bySection.set(section, posts);
    posts.push(post);
  }
  return [...bySection].map(([section, posts], at) => annexTable(spoken, section, posts, at + 1));
}

function annexTable(spoken: Spoken, section: string, posts: readonly AnnexPost[], number: number): DocumentTable {
  const { voice } = spoken;
  const column = (head: Inlines, share: number) => ({ head, align: 'start' as const, share });
  let subprogramme: string | undefined;
  const rows = posts.flatMap((post, at): TableRow[] => {
    const isNew = post.subprogramme !== undefined && post.subprogramme !== subprogramme;
    subprogramme = post.subprogramme;
    const heading: TableRow = { role: 'heading', indent: 0, cells: [voice.own(post.subprogramme ?? '')] };
    return [...(isNew ? [heading] : []), postRow(spoken, post, annexFigure(section, posts, at))];
  });
  const sum = posts.reduce((total, { count }) => total + hundredthsOfPosts(String(count)), 0) / 100;
  const isOneKind = posts.every(({ action }) => action === posts[0]?.action);
  const total: TableRow = {
    role: 'total',
    indent: 0,
    cells: [voice.count(`annex/${section}/total`, sum), voice.say('annex.total'), [], [], [], []],
  };
  return {
    kind: 'table',
    id: `annex-${number}`,
    title: section === '' ? voice.say('annex.posts') : sectionName(spoken, section, 'row'),
    columns: [
      column(voice.say('annex.posts'), 1.2),
      column(voice.say('annex.grade'), 1.2),
      column(voice.say('annex.title'), 2.8),
      column(voice.say('annex.station'), 1.6),
      column(voice.say('annex.effective'), 2),
      column(voice.say('annex.functions'), 7.6),
    ],
    // Posts that are abolished and posts that are established add up to nothing that means anything.
    rows: isOneKind ? [...rows, total] : rows,
    notes: [],
    isWide: true,
  };
}

/** A row of the annex by what it is: two rows that are alike in everything are told apart by their number. */
function annexFigure(section: string, posts: readonly AnnexPost[], at: number): string {
  const nameOf = ({ requirement, grade, dutyStation, title }: AnnexPost) =>
    `annex/${section}/${requirement}/${grade}/${dutyStation}/${title}`;
  const post = posts[at];
  const name = post === undefined ? '' : nameOf(post);
  const same = posts.slice(0, at).filter((other) => nameOf(other) === name).length;
  return same === 0 ? name : `${name}/${same + 1}`;
}

function postRow({ voice }: Spoken, post: AnnexPost, figure: string): TableRow {
  const { count, grade, title, dutyStation, effective, effectivePrecision, functions, action, from } = post;
  const before = [from?.grade, from?.title, from?.dutyStation].filter((one) => one !== undefined).join(', ');
  const change: Inlines = [
    ...(action === undefined ? [] : [...text(' ('), ...voice.say(`annex.action.${action}`), ...text(')')]),
    ...(before === '' ? [] : [...text(' '), ...voice.say('annex.from', { before: voice.own(before) })]),
  ];
  return {
    role: 'row',
    indent: 0,
    cells: [
      voice.count(figure, count),
      text(grade),
      [...voice.own(title), ...change],
      voice.term(dutyStation),
      text(effectivePrecision === 'day' ? proseDay(voice.language, effective) : effective.slice(0, 4)),
      functions.length === 0 ? [] : voice.own(functions.join('; ')),
    ],
  };
}
