import type { ListedObject } from '../model/row-lists.ts';

/**
 * The objects of expenditure in the order in which budget sections list them, and labels in the order in which
 * statements print them; for statements that bring no list of their own. Codes differ between the charts of accounts,
 * so they are the statement's to give.
 */
export const STANDARD_OBJECTS: readonly ListedObject[] = [
  { name: 'Posts' },
  { name: 'Other staff costs' },
  { name: 'Hospitality' },
  { name: 'Consultants' },
  { name: 'Experts' },
  { name: 'Travel of representatives' },
  { name: 'Travel of staff' },
  { name: 'Contractual services' },
  { name: 'General operating expenses' },
  { name: 'Supplies and materials' },
  { name: 'Furniture and equipment' },
  { name: 'Improvement of premises' },
  { name: 'Grants and contributions' },
];
