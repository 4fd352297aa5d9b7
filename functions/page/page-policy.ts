// What belongs in this folder: what every server of the desk must say of it. Files are served elsewhere, locally by the
// local service and in AWS by CloudFront.

/** React Aria's one style element, by its hash: nothing else stands inline. */
const styleOfReactAria = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * The content security policy of the page: everything from its own address, nothing inline, nothing framed.
 *
 * @param connect further addresses that it asks: the hosted sign-in, and where large responses are fetched.
 */
export function pagePolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleOfReactAria}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Files below this path are named by their content. */
export const IMMUTABLE_PATH = '/assets/';

/** The file that keeps the page for a time without a connection: it stands beside the views that it looks after. */
export const SERVICE_WORKER_PATH = '/service-worker.js';
