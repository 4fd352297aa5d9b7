import type { Spoken } from '../document-inputs.ts';
import { bodyOf, sourceNames } from '../document-inputs.ts';
import { ownProse } from '../prose/own-prose.ts';
import { sectionName } from '../table-names.ts';
import type { Block, Inlines } from '../statement-document.ts';
import { list, ownParagraphs, paragraph } from './text-blocks.ts';

/** " in A/78/986, paragraph 49": where the draft resolution is; nothing where the statement does not say. */
export function draftName({ voice, statement: { draft } }: Spoken): Inlines {
  return draft === undefined ? [] : voice.say('mandates.draft', { draft: voice.own(sourceNames([draft])) });
}

/** What the draft resolution asks for: the statement's own paragraphs, or else its mandates one by one. */
export function mandateBlocks(spoken: Spoken): readonly Block[] {
  const { voice, statement } = spoken;
  const { mandates, texts } = statement;
  if (texts?.mandates !== undefined) return ownParagraphs(spoken, texts.mandates);
  if (mandates.length === 0) return [paragraph(voice.gap('texts.mandates'))];
  const paragraphs = voice.list(mandates.map((mandate) => voice.own(mandate.paragraph)));
  const lead = voice.sayCounted(bodyOf(statement)('mandates.lead'), mandates.length, {
    paragraphs,
    draft: draftName(spoken),
  });
  const items = mandates.map(({ paragraph: number, title, summary }) => {
    // One sentence after the other in the statement's own language, whichever way the document is read.
    const said = summary === undefined ? voice.own(title) : [...voice.own(`${title}. `), ...ownProse(spoken, summary)];
    return voice.say('mandates.item', { paragraph: voice.own(number), title: said });
  });
  return [paragraph(lead), ...list(items)];
}

/** How the mandate relates to the programmes and sections of the proposed programme budget. */
export function programmePlanBlocks(spoken: Spoken): readonly Block[] {
  const { voice, statement } = spoken;
  const { sections, texts, years } = statement;
  const byProgramme = new Map<string, string[]>();
  for (const { number, programme, offsetBy } of sections) {
    if (offsetBy !== undefined) continue;
    const key = programme ?? `section ${number}`;
    byProgramme.set(key, [...(byProgramme.get(key) ?? []), number]);
  }
  const items = [...byProgramme].map(([programme, numbers]) => {
    const names = voice.list(numbers.map((number) => sectionName(spoken, number, 'named')));
    return programme.startsWith('section ')
      ? names
      : voice.say('programme-plan.item', { programme: voice.own(programme), sections: names });
  });
  const lead = voice.say(bodyOf(statement)('programme-plan.lead'), { year: String(years.first) });
  return [...ownParagraphs(spoken, texts?.programmePlan ?? []), paragraph(lead), ...list(items)];
}
