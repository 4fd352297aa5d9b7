import type { ExportedFrom } from '../../../shared/model/exported-from.ts';
import type { ServiceResponse } from './ask-service.ts';

/** Which revision a service sent, by the headers of its response. */
export function revisionOf({ headers }: Pick<ServiceResponse, 'headers'>): ExportedFrom {
  const hash = (headers.get('etag') ?? '').replaceAll('"', '');
  return { revision: Number(headers.get('rule153-revision') ?? 0), hash };
}
