import type { Statement } from '../../model/statement.ts';

/** A text that a statement says itself and in which figures may be named, with its path. */
export type OwnText = { readonly path: string; readonly text: string };

/** The texts of a statement that its document prints as sentences: paragraphs, summaries of mandates, assumptions. */
export function ownTexts({ texts = {}, mandates, assumptions }: Statement): readonly OwnText[] {
  const paragraphs = Object.entries(texts).flatMap(([part, list = []]) =>
    list.map(({ text }, at) => ({ path: `texts.${part}[${at}].text`, text })),
  );
  const summaries = mandates.flatMap(({ summary }, at) =>
    summary === undefined ? [] : [{ path: `mandates[${at}].summary`, text: summary }],
  );
  return [
    ...paragraphs,
    ...summaries,
    ...assumptions.map(({ text }, at) => ({ path: `assumptions[${at}].text`, text })),
  ];
}
