import * as z from 'zod/mini';
import committeeSession from '../reference/templates/committee-session.json' with { type: 'json' };
import expertGroup from '../reference/templates/expert-group.json' with { type: 'json' };
import posts from '../reference/templates/posts.json' with { type: 'json' };
import recurrentReport from '../reference/templates/recurrent-report.json' with { type: 'json' };
import treatyConference from '../reference/templates/treaty-conference.json' with { type: 'json' };
import trustFund from '../reference/templates/trust-fund.json' with { type: 'json' };
import workshops from '../reference/templates/workshops.json' with { type: 'json' };
import identified from '../reference/rate-cards/l53-identified.json' with { type: 'json' };
import observed from '../reference/rate-cards/reference-statements.json' with { type: 'json' };
import { type RateCard, rateCardSchema } from '../model/rate.ts';
import { type Template, templateSchema } from './template.ts';

/** The shipped templates, in the order in which they are offered. Checked once, when first imported. */
export const TEMPLATES: readonly Template[] = z
  .array(templateSchema)
  .parse([expertGroup, committeeSession, recurrentReport, treatyConference, posts, workshops, trustFund]);

/**
 * The shipped cards that templates name: rates that come from documents. None of those for illustration is among them.
 */
export const TEMPLATE_CARDS: readonly RateCard[] = z.array(rateCardSchema).parse([identified, observed]);
