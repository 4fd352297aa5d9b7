/** What DynamoDB answered instead of a result; named and marked like the errors of AWS's client, so that both are told apart in one place. */
export class DynamoError extends Error {
  override readonly name: string;
  readonly $metadata: { httpStatusCode: number };

  constructor(name: string, message: string, status: number) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode: status };
  }
}

/**
 * The error in an answer that is no result. Its body says which, unless something before DynamoDB answered.
 *
 * @param body of the answer: JSON with `__type` (a namespace, "#" and a name) and `message`.
 */
export function dynamoErrorOf(status: number, body: string): DynamoError {
  const { __type: type, message } = fieldsOf(body);
  const name = typeof type === 'string' ? type.slice(type.lastIndexOf('#') + 1) : 'UnknownError';
  return new DynamoError(
    name,
    typeof message === 'string' ? message : `DynamoDB answered with status ${status}`,
    status,
  );
}

function fieldsOf(body: string): { __type?: unknown; message?: unknown } {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
