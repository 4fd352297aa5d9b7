// A thread of the sources, as tests start them: it begins without the loader of TypeScript that its process has. In the
// build a file of this name is the thread itself, compiled.
import { register } from 'tsx/esm/api';

register();
await import('./batch-thread.ts');
