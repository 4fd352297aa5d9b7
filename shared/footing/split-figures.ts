import { readFigure } from './read-figure.ts';

/** A blank that can only stand between two figures: beside a dash or parentheses, or behind decimals. */
const between =
  /(?<=[\d)%]) (?=\()|(?<=\)) (?=[\d–—])|(?<=(?:^| )[–—]) (?=\S)|(?<=[\d)%]) (?=[–—](?: |$))|(?<=[.,]\d{1,2}) (?=\d)/u;

/**
 * Figures of neighbouring columns that a PDF's text sets but one blank apart ("204.7 (16.2)"), each for itself. What is
 * one figure, or could be, is left alone.
 */
export function splitFigures(piece: string): readonly string[] {
  if (readFigure(piece) !== undefined) return [piece];
  const parts = piece.split(between);
  return parts.every((part) => readFigure(part) !== undefined) ? parts : [piece];
}
