import { nearestName } from '../../../shared/model/did-you-mean.ts';
import { parse } from '../../../shared/model/parse.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { type Answers, type Filled, fillTemplate } from '../../../shared/templates/fill-template.ts';
import type { TemplateSummary } from '../../../shared/templates/template.ts';
import { TEMPLATE_CARDS, TEMPLATES } from '../../../shared/templates/templates.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { StoreError } from '../../ledger/store-error.ts';

/** The templates from which a statement can begin. @throws AccessError `forbidden`. */
export function listTemplates(principal: Principal): readonly TemplateSummary[] {
  authorize(principal, 'statement:read');
  return TEMPLATES.map(({ name, title, about }) => ({ name, title, about }));
}

/**
 * A template filled with what somebody answers: a statement that estimates at once. Nothing is stored.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`; Refused for answers that no statement can have.
 */
export function readTemplate(principal: Principal, name: string, answers: Answers): Filled {
  authorize(principal, 'statement:read');
  const template = TEMPLATES.find((one) => one.name === name);
  if (template === undefined) {
    const names = TEMPLATES.map((one) => one.name);
    const meant = nearestName(name, names);
    throw new StoreError(
      'not-found',
      `There is no template "${name}"; ` +
        (meant === undefined ? `there are ${names.join(', ')}` : `did you mean "${meant}"?`),
    );
  }
  const { template: filled, toGive } = fillTemplate(template, answers, TEMPLATE_CARDS);
  return { template: { ...filled, statement: parse(statementSchema, filled.statement) }, toGive };
}
