import { readFileSync } from 'node:fs';
import { readRateCard, readStatement } from '../../shared/model/document-file.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';

/** The reference documents as they are shipped, and the figures as they were published. */
const root = new URL('../../', import.meta.url);

export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

export function referenceStatement(): Statement {
  return readStatement(readText('shared/reference/statements/A-C.3-79-L.53.json'));
}

export function referenceCard(id: 'l53-identified' | 'reference-statements' | 'illustrative-standard-costs'): RateCard {
  return readRateCard(readText(`shared/reference/rate-cards/${id}.json`));
}

export type PublishedTable = {
  number: number;
  columns: string[];
  rows: { section: string; object?: string; line?: string; values: number[] }[];
  subtotals?: { section: string; values: number[] }[];
  total?: number[];
  totalNetOfStaffAssessment?: number[];
};

export function publishedFigures(): {
  tables: PublishedTable[];
  posts: { count: number; grade: string; dutyStation: string; title: string }[];
} {
  return JSON.parse(readText('test/reference/l53-published.json')) as ReturnType<typeof publishedFigures>;
}
