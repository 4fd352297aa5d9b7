// Stands for Lambda's runtime: loads a bundle in a process of its own, with its own environment, and hands it the events that come.
const { handler } = await import(process.argv[2]);
process.on('message', ({ id, event }) => {
  handler(event).then(
    (result) => process.send({ id, result }),
    (error) => process.send({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.send({ ready: true });
