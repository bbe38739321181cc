// Runs before every script (`node --require`), in a syntax that any Node reads: TypeScript files would otherwise fail
// on an older Node with an error about file extensions.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`需要 Node 22.18 或更新的版本，现在是 ${process.versions.node}。
请用 npm run … 运行（npm ci 装好的 Node 24 会自动使用）；若 npm ci 用了 --ignore-scripts，请自行安装 Node 24。
Node 22.18 or newer is needed; this is ${process.versions.node}. Run through npm after a plain "npm ci".`);
  process.exit(1);
}
