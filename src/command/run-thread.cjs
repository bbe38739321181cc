// Runs the code of a thread (`thread.ts`): what Node makes of it is kept as for commands, which a thread does not take over
// from its process. It halves the start.
const nodeModule = require('module');
const { pathToFileURL } = require('url');
if (nodeModule.enableCompileCache) {
  nodeModule.enableCompileCache(require('path').join(__dirname, '..', '..', '.cache', 'compiled'));
}
import(pathToFileURL(process.argv[2]).href);
