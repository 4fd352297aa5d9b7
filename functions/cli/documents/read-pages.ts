import * as z from 'zod/mini';
import { parse } from '../../../shared/model/parse.ts';
import { askService, type Service } from './ask-service.ts';

/** The largest page that a service gives. */
const pageMax = 200;

/**
 * Reads a list of a service to its end, page by page; undefined where the service has no such list.
 *
 * @param most entries, the first of which are given.
 */
export async function readPages<Item extends z.ZodMiniType>(
  service: Service,
  path: string,
  item: Item,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly z.infer<Item>[] | undefined> {
  const schema = z.object({ items: z.array(item), cursor: z.optional(z.string()) });
  const items: z.infer<Item>[] = [];
  const joint = path.includes('?') ? '&' : '?';
  let cursor: string | undefined;
  do {
    const from = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await askService(service, `${path}${joint}limit=${Math.min(pageMax, most)}${from}`);
    if (status === 404) return undefined;
    const page = parse(schema, body);
    items.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined && items.length < most);
  return items.slice(0, most);
}
