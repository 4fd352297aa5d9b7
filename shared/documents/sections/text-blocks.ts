import type { Block, Inlines } from '../statement-document.ts';
import { marker, type Spoken } from '../document-inputs.ts';
import { ownProse } from '../prose/own-prose.ts';

/** A paragraph that is not numbered yet; `buildDocument` numbers them through. */
export function paragraph(text: Inlines): Block {
  return { kind: 'paragraph', text };
}

/** A list below a paragraph, with its markers. */
export function list(items: readonly Inlines[], level: 1 | 2 = 1): readonly Block[] {
  return items.map((text, at): Block => ({ kind: 'item', marker: marker(at, level), level, text }));
}

/** Paragraphs that a statement has in its own words; line breaks in them are paragraphs of their own. */
export function ownParagraphs(spoken: Spoken, texts: readonly { text: string }[]): readonly Block[] {
  return texts.flatMap(({ text }) =>
    text
      .split(/\n+/)
      .map((line) => line.replace(/\t/g, ' ').trim())
      .filter((line) => line !== '')
      .map((line) => paragraph(ownProse(spoken, line))),
  );
}
