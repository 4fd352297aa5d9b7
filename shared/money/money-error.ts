/** Why a number was refused. The list is closed: whoever maps it to a status can be exhaustive. */
export type MoneyErrorCode = 'malformed_decimal' | 'malformed_divisor' | 'division_by_zero' | 'empty_product';

/** The one error that `shared/money` throws: a closed code and a message that says what is wrong and what to do. */
export class MoneyError extends Error {
  readonly code: MoneyErrorCode;

  constructor(code: MoneyErrorCode, message: string) {
    super(message);
    this.name = 'MoneyError';
    this.code = code;
  }
}
