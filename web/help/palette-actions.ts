import type { PaletteEntry } from './palette-entries.ts';

const action = (title: string, href: string, of: string): PaletteEntry => ({ kind: 'action', title, href, action: of });

/** What can be done anywhere. */
export const ACTIONS_ANYWHERE: readonly PaletteEntry[] = [
  action('New statement from a template', '/statements/new', 'statement:write'),
  action('Import a statement from a file', '/statements/new?view=file', 'statement:write'),
];

/** What can be done with a statement: each leads to where it is done, and says which roles may. */
export function actionsOf(id: string): readonly PaletteEntry[] {
  const base = `/statements/${encodeURIComponent(id)}`;
  return [
    action('Try a later or earlier date', base, 'estimate:compute'),
    action('Keep what is tried as scenario', base, 'scenario:write'),
    action('Edit and save the statement', `${base}/edit`, 'statement:write'),
    action('Add a requirement', `${base}/edit?at=requirements`, 'statement:write'),
    action('Ask for review, submit or recall', `${base}/edit`, 'statement:move'),
    action('Close the statement', `${base}/edit`, 'statement:move'),
    action('Open a closed statement again', `${base}/edit`, 'statement:reopen'),
    action('Compare scenarios, revisions or rate cards', `${base}/compare`, 'estimate:compute'),
    action('Price an amendment', `${base}/paragraphs`, 'estimate:compute'),
    action('Keep an amendment as scenario', `${base}/paragraphs`, 'scenario:write'),
    action('Propose a plan of workshops', `${base}/workshops`, 'workshop-programme:write'),
    action('Compute the risk of entry into force', `${base}/risk`, 'estimate:compute'),
    action('Find the rates and quantities that weigh most', `${base}/risk?view=tornado`, 'estimate:compute'),
    action('Download the document (docx, pdf), workbook (xlsx) or tables (csv)', `${base}/documents`, 'statement:read'),
    action('Take back a workbook that was edited', `${base}/documents`, 'scenario:write'),
    action('Check a document from elsewhere', `${base}/documents`, 'estimate:compute'),
    action('Find published statements that resemble this one', `${base}/analogues`, 'analogue-list:read'),
    action('Restore an earlier revision', `${base}/history`, 'statement:write'),
    action('Read the audit trail', `${base}/history?view=trail`, 'audit:read'),
    action('Find where something is used', `${base}/history?view=uses`, 'statement:read'),
    action('Download or verify an evidence pack', `${base}/history?view=evidence`, 'evidence:read'),
  ];
}
