/** The bytes of a file as the body of a request, with the type that its name says. */
export async function fileBody(file: File) {
  return {
    body: await file.arrayBuffer(),
    bodySerializer: (bytes: unknown) => bytes,
    headers: { 'content-type': typeOf(file.name) },
  };
}

function typeOf(name: string): string {
  if (/\.csv$/i.test(name)) return 'text/csv';
  return /\.txt$/i.test(name) ? 'text/plain' : 'application/octet-stream';
}
