import { defined } from '../canonical/defined.ts';
import type { CalendarEntry } from '../results/calendar.ts';
import * as z from 'zod/mini';
import { lineText, proseText, slug } from '../model/text.ts';
import { pointSchema } from '../time/point.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';
import { entryUid } from './calendar-entry.ts';
import { wholeDay } from './statement-calendar.ts';

/** A deadline of the user's own, such as the submission of a document ten weeks before a session. */
const deadlineSchema = z.strictObject({
  id: slug,
  title: lineText,
  at: pointSchema,
  note: z.optional(proseText),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** Deadlines as entries. One that cannot be dated is left out here and shows in `undated`, with the reason. */
export function deadlineEntries(
  owner: string,
  deadlines: readonly Deadline[],
  timeline: Timeline,
): { entries: readonly CalendarEntry[]; undated: readonly { id: string; why: string }[] } {
  const entries: CalendarEntry[] = [];
  const undated: { id: string; why: string }[] = [];
  for (const { id, title, at, note } of deadlines) {
    const resolution = timeline.resolve(at);
    if (!isResolved(resolution)) {
      undated.push({ id, why: resolution.unresolved });
      continue;
    }
    entries.push({
      uid: entryUid(owner, 'deadline', id),
      kind: 'deadline',
      title,
      when: resolution.precision === 'year' ? { known: 'year', year: resolution.year } : wholeDay(resolution.day),
      certainty: resolution.because.some((step) => step.startsWith('assumed')) ? 'assumed' : 'dated',
      ...defined({ description: note }),
      because: resolution.because,
    });
  }
  return { entries, undated };
}
