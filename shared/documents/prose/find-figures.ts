import type { NamedFigure, NamedFigures } from './named-figure.ts';

/** Figures that have every word, in their name, where they stand or their value: "total 2025", "2 569 000". */
export function findFigures(figures: NamedFigures, words: string): readonly NamedFigure[] {
  const text = words.normalize('NFKC').trim().toLowerCase();
  const digits = text.replace(/[\s,]/g, '');
  if (/^\d{4,}$/.test(digits) && !/^(?:19|20|21)\d\d$/.test(digits))
    return [...figures.values()].filter(({ value }) => value.replace('-', '') === digits);
  const wanted = text.split(/\s+/).filter((word) => word !== '');
  return [...figures.values()].filter(({ figure, where }) => {
    const said = `${figure} ${where}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}
