// Stands for Lambda's runtime: loads a bundle, hands it one event, and says when the first response was there.
// Arguments: the bundle, the event as JSON. Prints the status, the length of the body, and the microseconds of processor
// time that the process and all its threads have taken.
const [, , bundle, event] = process.argv;
const { handler } = await import(bundle);
const { statusCode, body } = await handler(JSON.parse(event));
const { user, system } = process.cpuUsage();
process.stdout.write(`${statusCode} ${body?.length ?? 0} ${user + system}\n`);
process.exit(0);
