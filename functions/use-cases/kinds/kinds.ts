import { calendarFeedKind } from './calendar-feed.ts';
import { decisionKind } from './decision.ts';
import { engagementKind } from './engagement.ts';
import { estimateKind } from './estimate.ts';
import { jobKind } from './job.ts';
import type { Kind } from './kind.ts';
import { postProfileKind } from './post-profile.ts';
import { rateCardKind } from './rate-card.ts';
import { scenarioKind } from './scenario.ts';
import { statementKind } from './statement.ts';
import { workshopProgrammeKind } from './workshop-programme.ts';

/** Every kind of document that has the common endpoints. */
export const KINDS: readonly Kind[] = [statementKind, rateCardKind, scenarioKind, estimateKind, decisionKind, jobKind, workshopProgrammeKind, postProfileKind, engagementKind, calendarFeedKind];
