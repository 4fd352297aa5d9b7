import { defined } from '../../../shared/canonical/defined.ts';
import { type ExtensionDecision, extensionDecisionSchema } from '../../../shared/rate-validity/extension-decision.ts';
import { kindContent } from './kind.ts';

export const decisionContent = kindContent<ExtensionDecision>({
  schema: extensionDecisionSchema,
  schemaName: 'ExtensionDecision',
  idOf: ({ id }) => id,
  fieldsOf: ({ rateCard, code, statement, officer, decidedOn, extendedUntil }) => ({
    rateCard,
    ...defined({ code, statement }),
    officer: officer.name,
    decidedOn,
    extendedUntil,
  }),
  example: (): ExtensionDecision => ({
    schema: 'rule153/extension-decision/1',
    id: 'example-decision',
    rateCard: 'example-card',
    code: 'interpretation-meeting',
    extendedUntil: '2028-01-01',
    reason: 'The next standard costs are expected in March.',
    officer: { id: 'example/Ada Officer', name: 'Ada Officer' },
    decidedOn: '2026-01-15',
  }),
});
