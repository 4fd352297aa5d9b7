// Stands for Lambda's runtime: loads a bundle, hands it one event, and says when the first response was there.
// Arguments: the bundle, the event as JSON. Prints the status and the length of the body.
const [, , bundle, event] = process.argv;
const { handler } = await import(bundle);
const { statusCode, body } = await handler(JSON.parse(event));
process.stdout.write(`${statusCode} ${body?.length ?? 0}\n`);
process.exit(0);
