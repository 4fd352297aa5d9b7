import { searchText } from '../canonical/search-text.ts';

/** Words of every title of a statement, which say nothing of its subject. */
const COMMON = new Set(
  (
    'accordance adopted advisory amended annual assembly biennium budget budgetary committee contained council ' +
    'decision document draft economic estimates fifth first following fourth from general implementation ' +
    'implications including international nations note oral orally ordinary other paragraph period plenary procedure ' +
    'programme proposed question questions recommendation recommendations report reports requirements resolution ' +
    'resources resulting rule rules second secretary section session sessions sixth social statement states submitted ' +
    'third under united with years'
  ).split(' '),
);

/** The words of a title that may tell its subject, each once, without what every such title says. */
export function subjectWords(title: string): readonly string[] {
  const [subject = ''] = title.split(/[:#]\s*(?:#\s*)?programme budget implications/i);
  const words = searchText(subject)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.replace(/(?<=.{4})s$/u, ''));
  return [...new Set(words)].filter((word) => !COMMON.has(word) && !COMMON.has(`${word}s`));
}

/** The words that few titles of a list have: at most a tenth of them, or two. Others would make everything alike. */
export function tellingWords(titles: readonly (readonly string[])[]): (word: string) => boolean {
  const counts = new Map<string, number>();
  for (const words of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(2, Math.floor(titles.length / 10));
  return (word) => (counts.get(word) ?? 0) <= most;
}
