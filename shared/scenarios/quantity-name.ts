import * as z from 'zod/mini';

/** Every numeric driver of a requirement that a scenario may set or scale, by the word in which it is asked for. */
export const QUANTITY_NAMES = [
  'sessions',
  'days',
  'meetings-per-day',
  'rooms',
  'documents',
  'words',
  'workshops',
  'travellers',
  'nights',
  'services',
  'trips',
  'persons',
  'months',
  'quantity',
  'posts',
  'amount',
] as const;

export const quantityNameSchema = z.enum(QUANTITY_NAMES);
export type QuantityName = z.infer<typeof quantityNameSchema>;
