import { hundredthsOfPosts } from '../model/decimal-text.ts';
import type { AnnexPost } from '../results/estimate.ts';
import { sectionOfPosts, type Spoken } from './document-inputs.ts';
import { text } from '../languages/voice.ts';
import type { Inlines } from './statement-document.ts';

/** Posts of one section that the same is done to on the same day. */
type PostChange = { section: string; posts: readonly AnnexPost[] };

/** What a statement does to posts under a section, change by change, in the order of the annex. */
export function postChanges(spoken: Spoken): ReadonlyMap<string, readonly PostChange[]> {
  const byKey = new Map<string, { section: string; posts: AnnexPost[] }>();
  for (const post of spoken.estimate.posts) {
    const section = sectionOfPosts(spoken, post) ?? '';
    const key = changeKey(section, post);
    const change = byKey.get(key) ?? { section, posts: [] };
    if (change.posts.length === 0) byKey.set(key, change);
    change.posts.push(post);
  }
  const bySection = new Map<string, PostChange[]>();
  for (const change of byKey.values())
    bySection.set(change.section, [...(bySection.get(change.section) ?? []), change]);
  return bySection;
}

function changeKey(section: string, { action, type, effective, effectivePrecision }: AnnexPost): string {
  return `posts/${section}/${action ?? 'establish'}/${type}/${effectivePrecision === 'day' ? effective : effective.slice(0, 4)}`;
}

/** "the establishment of 23 posts (1 P-5, 4 P-4 and 8 GS (OL)), effective 1 January 2025" */
export function sayPostChange({ voice }: Spoken, { section, posts }: PostChange): Inlines {
  const [first] = posts;
  if (first === undefined) return [];
  const key = changeKey(section, first);
  const byGrade = new Map<string, number>();
  for (const { grade, count } of posts)
    byGrade.set(grade, (byGrade.get(grade) ?? 0) + hundredthsOfPosts(String(count)));
  const grades = voice.list(
    [...byGrade].map(([grade, count]) => [
      ...voice.count(`${key}/${grade}`, count / 100),
      ...text(`\u00a0${grade.replace(/ /g, '\u00a0')}`),
    ]),
  );
  const sum = [...byGrade.values()].reduce((total, count) => total + count, 0) / 100;
  const number = voice.count(`${key}/total`, sum);
  const stem = first.type === 'established' ? 'posts.number' : 'positions.number';
  return voice.say(`posts.${first.action ?? 'establish'}`, {
    posts: voice.sayCounted(stem, sum, { number, grades }),
    day: voice.day(first.effective, first.effectivePrecision),
  });
}
