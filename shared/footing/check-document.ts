import { checkIncomeOffset } from './check-income-offset.ts';
import { checkLists } from './check-lists.ts';
import { checkPercentages, tellPercentages } from './check-percentages.ts';
import { checkPosts } from './check-posts.ts';
import { checkProducts } from './check-products.ts';
import { checkDeclaredRecurrence } from './check-declared-recurrence.ts';
import { checkSectionLists } from './check-section-lists.ts';
import { checkSessionYears } from './check-session-years.ts';
import { checkTablesAgree } from './check-tables-agree.ts';
import { checkTextAmounts } from './check-text-amounts.ts';
import { checkDailyRates, checkRatesOfPosts } from './check-unit-rates.ts';
import type { DocumentContent } from './document-content.ts';
import type { FiguresTable } from './figures-table.ts';
import { footColumns } from './foot-columns.ts';
import type { FootedSum } from './footed-sum.ts';
import { footRows } from './foot-rows.ts';
import { judgeSums } from './judge-sums.ts';
import { recurrenceItems } from './recurrence-items.ts';
import { recurrenceRows } from './recurrence-rows.ts';
import { amountSentences } from './text-amounts.ts';
import { postsStated } from './text-posts.ts';
import { understandDocument } from './understand-document.ts';
import type { DocumentCheck, DocumentFinding, DocumentFormat } from '../results/document-check.ts';

// The door of this folder: holds a document that may have been made anywhere against itself. What it cannot understand
// it does not judge.

/**
 * Checks a document's content: sums of its tables down and across, tables against one another, text against tables and
 * annex, words of recurrence against columns. Findings are in the order of the document's tables, then of its text,
 * whoever asks.
 */
export function checkDocument(content: DocumentContent, format: DocumentFormat): DocumentCheck {
  const { tables: read, paragraphs } = understandDocument(content);
  const tables = read.map(tellPercentages);
  const footed = tables.map((table) => ({ table, sums: [...footColumns(table), ...footRows(table)] }));
  const rows = recurrenceRows(tables, recurrenceItems(paragraphs));
  const findings = [
    ...tables.flatMap(howRead),
    ...footed.flatMap(({ sums }) => judgeSums(sums)),
    ...checkProducts(tables),
    ...checkPercentages(tables),
    ...checkTablesAgree(tables),
    ...checkTextAmounts(amountSentences(paragraphs), tables),
    ...checkLists(paragraphs),
    ...checkIncomeOffset(paragraphs, tables),
    ...checkPosts(paragraphs, tables),
    ...checkSectionLists(paragraphs, tables),
    ...checkDeclaredRecurrence(rows),
    ...checkSessionYears(rows, tables),
    ...checkDailyRates(rows),
    ...checkRatesOfPosts(tables, postsStated(paragraphs)),
  ];
  return {
    format,
    paragraphs: paragraphs.length,
    sums: {
      recognized: footed.reduce((sum, one) => sum + one.sums.length, 0),
      ...outcomes(footed.flatMap(({ sums }) => sums)),
    },
    tables: footed.map(({ table, sums }) => ({
      name: table.name,
      title: table.title,
      rows: table.rows.length,
      columns: table.columns.length,
      sums: sums.length,
      ...outcomes(sums),
    })),
    findings: atMost(bySeverity(findings)),
  };
}

function outcomes(sums: readonly FootedSum[]): { exact: number; rounding: number; wrong: number } {
  const count = (outcome: FootedSum['outcome']) => sums.filter((sum) => sum.outcome === outcome).length;
  return { exact: count('exact'), rounding: count('rounding'), wrong: count('wrong') };
}

/** Errors first, then queries and notes; within them the order of the document. */
function bySeverity(findings: readonly DocumentFinding[]): readonly DocumentFinding[] {
  return (['error', 'query', 'note'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
}

/** A document with more findings than this was misread, or is not what it was taken for. */
const findingsMax = 500;

/** The gravest findings, with a word on how many are left out. */
function atMost(findings: readonly DocumentFinding[]): readonly DocumentFinding[] {
  if (findings.length <= findingsMax) return findings;
  const left = findings.length - findingsMax;
  const message =
    `${left} further findings are left out. So many are a sign that the document was not read as it was meant: check ` +
    'one table, or mend these first and check again.';
  return [
    ...findings.slice(0, findingsMax),
    { severity: 'note', rule: 'reading', place: 'The document', figures: [], message },
  ];
}

function howRead({ reversed, name }: FiguresTable): readonly DocumentFinding[] {
  if (!reversed) return [];
  const message =
    'Its heads stand below its figures, so it was read from bottom to top, as damaged extractions are. Compare it ' +
    'with the document itself; rows may be missing.';
  return [{ severity: 'note', rule: 'reading', place: name, figures: [], message }];
}
