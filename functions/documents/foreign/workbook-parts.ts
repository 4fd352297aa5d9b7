import { contentLimits } from '../../../shared/footing/document-content.ts';
import { refuseMore } from './content-builder.ts';
import { readXml } from './read-xml.ts';
import { refuseFile } from './reading-limits.ts';
import type { Package } from './unpack.ts';

/**
 * The sheets of a workbook in their order, with the paths of their files.
 *
 * @throws Refused for a package without a workbook.
 */
export function readSheetList(file: Package): readonly { name: string; path: string }[] {
  const workbook = file.text('xl/workbook.xml') ?? refuseFile('The file holds no workbook ("xl/workbook.xml").');
  const targets = readTargets(file.text('xl/_rels/workbook.xml.rels'));
  const sheets: { name: string; path: string }[] = [];
  readXml(workbook, 'The workbook', {
    open: (name, attribute) => {
      if (name !== 'sheet') return;
      const target = targets.get(attribute('id') ?? '') ?? '';
      sheets.push({ name: attribute('name') ?? '', path: `xl/${target.replace(/^\/?(?:xl\/)?/u, '')}` });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return sheets;
}

function readTargets(xml: string | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (xml === undefined) return targets;
  readXml(xml, 'The list of sheets', {
    open: (name, attribute) => {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

/** Texts that cells share. Superscripts are marks of footnotes; phonetic readings are beside the text. */
export function readStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let [text, inText, isBeside] = ['', false, false];
  readXml(xml, 'The texts of the workbook', {
    open: (name, attribute) => {
      if (name === 'si') text = '';
      else if (name === 'r') isBeside = false;
      else if (name === 'rPh' || (name === 'vertAlign' && attribute('val') === 'superscript')) isBeside = true;
      else if (name === 't') inText = true;
    },
    text: (piece) => {
      if (inText && !(isBeside && text !== '')) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh' || name === 'r') isBeside = false;
      else if (name === 'si') {
        strings.push(text);
        refuseMore('texts', strings.length, contentLimits.cells);
      }
    },
  });
  return strings;
}

/** The number of a row as the file has it. */
export function positionOf(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : otherwise;
}

/** "AB12" is in column 28. */
export function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,4}/u.exec(reference)?.[0] ?? 'A';
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** What a cell of a spreadsheet holds at most, and the texts of all cells of a workbook that are read. */
const charactersOfCell = 32_767;
const charactersOfCells = 20_000_000;

/**
 * Counts the texts of cells, each as often as it stands in one: a file may have a long text once and refer to it from
 * every cell.
 *
 * @throws Refused `too-large`.
 */
export function boundTexts(): (text: string) => void {
  let characters = 0;
  return ({ length }) => {
    if (length > charactersOfCell)
      refuseFile(
        `A cell has ${length} characters; no spreadsheet holds more than ${charactersOfCell} in one.`,
        'too-large',
      );
    characters += length;
    if (characters > charactersOfCells)
      refuseFile(`The cells have more than ${charactersOfCells} characters; no more are read.`, 'too-large');
  };
}
