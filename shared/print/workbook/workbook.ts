import { fillAssumptions } from '../../documents/prose/fill-assumptions.ts';
import type { Language } from '../../languages/language.ts';
import type { Statement } from '../../model/statement.ts';
import type { EstimateBasis } from '../../rate-validity/estimate-basis.ts';
import type { Estimate, Table } from '../../results/estimate.ts';
import { shownTables } from '../../results/shown-tables.ts';
import { aboutSheet } from './about-sheet.ts';
import { placeBases, type PlacedBases } from './bases-sheet.ts';
import { componentsSheet } from './components-sheet.ts';
import { placeFundParts } from './fund-parts.ts';
import { fundsSheet } from './funds-sheet.ts';
import { inputsSheet } from './inputs-sheet.ts';
import { linesSheet, recostedSheet, sumsSheet } from './lines-sheets.ts';
import { assumptionsSheet, postsSheet, sourcesSheet } from './list-sheets.ts';
import { placeComponents, type Places } from './place-components.ts';
import { type Figure, proofSheet } from './proof-sheet.ts';
import { recostedComponentsSheet } from './recosted-components-sheet.ts';
import { firstStage, recostedStage } from './recosted-stage.ts';
import { recostingSheet } from './recosting-sheet.ts';
import type { Sheet } from './sheet.ts';
import { postFormulas } from './post-formulas.ts';
import { layoutFormulas, plainFormulas, type TableFormulas } from './table-formulas.ts';
import { tableSheet } from './table-sheet.ts';
import { timingSheet } from './timing-sheet.ts';
import { Words } from './words.ts';

/**
 * What a workbook is made of: an estimate, the statement as its scenarios have it, the revisions that it was made from,
 * and the language in which it speaks.
 */
export type WorkbookInputs = {
  estimate: Estimate;
  statement: Statement;
  basis: EstimateBasis;
  language?: Language | undefined;
};

/** A workbook before it is written: its sheets, what stands where on them, and what it speaks with. */
export type Workbook = { sheets: readonly Sheet[]; places: Places; words: Words };

type Shown = { sheet: Sheet; figures: readonly Figure[] };

/** The sheets of a workbook: tables first, then what they are computed from, down to rates and sources. */
export function makeWorkbook({ estimate, statement, basis, language = 'en' }: WorkbookInputs): Workbook {
  const words = new Words(language, estimate.currency);
  const places = placeComponents(estimate, words);
  const bases = placeBases(estimate, words);
  const parts = placeFundParts(estimate, places, firstStage(estimate));
  const lines = linesSheet(estimate, places);
  const recosted = recostedSheets(estimate, statement, places);
  const funds = estimate.funds === undefined ? undefined : fundsSheet(estimate, estimate.funds, parts, words);
  const tables = tableSheets(estimate, statement, places, bases);
  const figures = [...tables, ...given(funds), lines, parts, recosted].flatMap((one) => one.figures);
  const sheets = [
    ...tables.map(({ sheet }) => sheet),
    ...given(funds?.sheet),
    ...(estimate.posts.length === 0 ? [] : [postsSheet(estimate, words)]),
    proofSheet(figures, words),
    ...recosted.lines,
    lines.sheet,
    ...given(parts.sheet),
    sumsSheet(estimate, places),
    ...recosted.components,
    componentsSheet(estimate, places, parts),
    ...recosted.factors,
    inputsSheet('rates', places),
    inputsSheet('quantities', places),
    ...(places.inputs.timing.length === 0 ? [] : [timingSheet(estimate.posts, places)]),
    ...given(bases.sheet),
    assumptionsSheet(estimate, fillAssumptions({ estimate, statement, basis }, language), words),
    sourcesSheet(estimate, statement, words),
  ];
  return { sheets: [aboutSheet(estimate, basis, sheets, words), ...sheets], places, words };
}

function given<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

function tableSheets(estimate: Estimate, statement: Statement, places: Places, bases: PlacedBases): readonly Shown[] {
  const ofAmounts = (table: Table): TableFormulas => {
    const layout = statement.tables.find(({ number }) => number === table.number);
    if (layout === undefined) throw new Error(`the statement has no layout of table ${table.number}`);
    return table.by === undefined
      ? plainFormulas(estimate, table, layout, places)
      : layoutFormulas(estimate, table, places, bases);
  };
  const formulas = new Map([
    ...estimate.tables.map((table) => [table.number, ofAmounts(table)] as const),
    ...(estimate.postTables ?? []).map(({ number }) => [number, postFormulas(statement, number)] as const),
  ]);
  return shownTables(estimate).flatMap((table) => {
    const own = formulas.get(table.number);
    return own === undefined ? [] : [tableSheet(estimate, table, own, places.words)];
  });
}

type RecostedSheets = {
  lines: readonly Sheet[];
  components: readonly Sheet[];
  factors: readonly Sheet[];
  figures: readonly Figure[];
};

/** The stage after recosting; no sheets for a statement without factors of it. */
function recostedSheets(estimate: Estimate, statement: Statement, places: Places): RecostedSheets {
  const stage = recostedStage(estimate, statement);
  if (stage === undefined || statement.recosting === undefined)
    return { lines: [], components: [], factors: [], figures: [] };
  const parts = placeFundParts(estimate, places, stage);
  const lines = recostedSheet(estimate, places, stage);
  return {
    lines: [lines.sheet, ...given(parts.sheet)],
    components: [recostedComponentsSheet({ estimate, statement, places, stage, parts })],
    factors: [recostingSheet(statement.recosting, places.words)],
    figures: [...lines.figures, ...parts.figures],
  };
}
