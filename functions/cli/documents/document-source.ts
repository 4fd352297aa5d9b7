import type { SearchChoice } from './search-option.ts';
import type { DocumentReader } from '../../documents/document-reader.ts';

/** What a list shows of a statement or a rate card. */
export type Listed = { id: string; title: string; [field: string]: string };

/** Where documents come from by name: those shipped with the program, or those of a running service. */
export type DocumentSource = {
  /** For messages: "shipped with rule153", "on http://…". */
  readonly origin: string;
  readonly reader: DocumentReader;
  list(kind: 'statement' | 'rate-card', search?: SearchChoice): Promise<readonly Listed[]>;
};
