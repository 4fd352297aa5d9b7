import { calendarFeedKind } from './calendar-feed.ts';
import { engagementKind } from './engagement.ts';
import type { Kind } from './kind.ts';
import { postProfileKind } from './post-profile.ts';
import { workshopProgrammeKind } from './workshop-programme.ts';

/** Whom a mandate employs and invites, and when they meet. */
export const PEOPLE_KINDS: readonly Kind[] = [workshopProgrammeKind, postProfileKind, engagementKind, calendarFeedKind];
