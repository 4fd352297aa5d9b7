import { riskCsv } from '../../../../shared/print/risk/csv.ts';
import type { RiskResponse } from '../../../../shared/results/risk.ts';
import type { MadeRisk } from '../../../use-cases/risks/assess-risk.ts';
import type { ApiResponse } from '../../http/message.ts';
import { respondJson, respondText } from '../../http/respond.ts';

/** Responds with bands: the same whether they were computed at once or by a job. */
export function respondRisk({ symbol, risk, input, cautions, basis }: MadeRisk, format: 'json' | 'csv'): ApiResponse {
  return format === 'csv'
    ? respondText(riskCsv(risk), 'csv', `${basis.statement.id}-risk.csv`)
    : respondJson({ basis, symbol, forecast: input, cautions, ...risk } satisfies RiskResponse);
}
