import type { Language } from '../../languages/language.ts';
import { plainText, Voice } from '../../languages/voice.ts';
import type { Statement } from '../../model/statement.ts';
import type { DocumentInputs } from '../document-inputs.ts';
import { namedFigures } from './named-figures.ts';
import { ownProse } from './own-prose.ts';
import { namesFigures } from './read-prose.ts';

/** A statement whose assumptions say the figures that they name, as plain text: so they stand in a workbook. */
export function fillAssumptions(inputs: DocumentInputs, language: Language): Statement {
  const { estimate, statement } = inputs;
  if (!statement.assumptions.some(({ text }) => namesFigures(text))) return statement;
  const spoken = { voice: new Voice(language, estimate.currency), figures: namedFigures(inputs) };
  const assumptions = statement.assumptions.map((one) => ({ ...one, text: plainText(ownProse(spoken, one.text)) }));
  return { ...statement, assumptions };
}
