/** The local service cannot be started or kept up. The message is one sentence with the way out. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}
