// Runs a command of package.json: `node src/command/run.cjs FILE [arguments]`. Plain old syntax, so that a Node too old
// for TypeScript files says so here instead of failing with an error about file extensions.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`需要 Node 22.18 或更新的版本，现在是 ${process.versions.node}。
请用 npm run … 运行（npm ci 装好的 Node 24 会自动使用）；若 npm ci 用了 --ignore-scripts，请自行安装 Node 24。
Node 22.18 or newer is needed; this is ${process.versions.node}. Run through npm after a plain "npm ci".`);
  process.exit(1);
}
// packing (zlib) takes its threads from a pool of four, however many processors there are
if (!process.env.UV_THREADPOOL_SIZE) {
  process.env.UV_THREADPOOL_SIZE = String(Math.max(4, require('os').cpus().length));
}
const nodeModule = require('module');
// what Node makes of the code is kept: it halves the start of every command
if (nodeModule.enableCompileCache) {
  nodeModule.enableCompileCache(require('path').join(__dirname, '..', '..', '.cache', 'compiled'));
}
// the command finds itself in argv[1] and its arguments behind it, as if Node had been given its file
process.argv.splice(1, 2, require('path').resolve(process.argv[2]));
nodeModule.runMain();
