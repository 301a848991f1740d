// Builds the web client, or runs its linter and tests, for Maven.
//   node web-client.mjs build <folder for the bundle>
//   node web-client.mjs check
// Packages are installed only when the lock file changed, and the bundle is made only when a source changed, so that
// a Maven run that touches no TypeScript costs nothing here.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '../web');
// The API client's types are made from the contract that the platform module holds.
const contract = resolve(web, '../../../../platform-module/src/main/resources/alfresco/module/bingbi-platform/openapi.yaml');
const notSource = new Set(['node_modules', 'dist', 'coverage', 'test-results']);
const [command, output] = process.argv.slice(2);

switch (command) {
  case 'build':
    install();
    build(resolve(output));
    break;
  case 'check':
    install();
    npm('run', 'lint', '--if-present');
    npm('test', '--if-present');
    break;
  default:
    throw new Error(`There is no command '${command}': use build or check.`);
}

function install() {
  const lock = digest([join(web, 'package-lock.json')]);
  const done = join(web, 'node_modules', '.installed-lock');
  if (content(done) === lock) return;
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(done, lock);
}

function build(folder) {
  const sources = digest([...files(web), contract]);
  // Beside the bundle, not in it: the bundle's folder is packaged whole.
  const done = `${resolve(folder, '../../..')}/web-client.sha256`;
  if (existsSync(folder) && content(done) === sources) return;
  mkdirSync(folder, { recursive: true });
  npm('run', 'build', '--', '--outDir', folder, '--emptyOutDir');
  writeFileSync(done, sources);
}

function npm(...args) {
  const { status, error } = spawnSync('npm', args, { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSource.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(relative(web, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function content(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
