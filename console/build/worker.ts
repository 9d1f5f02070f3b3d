/** Writes till/sw.js: the service worker of the till, with the files of this build that the till needs without a line. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, type Rolldown, transformWithOxc } from 'vite';

const SOURCE = fileURLToPath(new URL('../src/worker/sw.ts', import.meta.url));
/** Vite tells of workers as of files that nobody imports. */
const WORKERS = /^assets\/[\w.]*\.worker-[\w-]+\.js$/;

type Bundle = Rolldown.OutputBundle;

export function tillWorker(): Plugin {
  return {
    name: 'till-worker',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const page = join(dir, 'till/index.html');
      if (existsSync(page)) {
        writeFileSync(join(dir, 'till/sw.js'), await workerOf(readFileSync(page), filesOf(bundle)));
      }
    },
  };
}

/** The files that the till's page loads, at once or later. */
export function filesOf(bundle: Bundle): string[] {
  const files = new Set(Object.keys(bundle).filter(name => WORKERS.test(name)));
  const waiting = Object.values(bundle)
    .filter(each => each.type === 'chunk' && each.facadeModuleId?.endsWith('/till/index.html'))
    .map(each => each.fileName);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const found = bundle[name];
    if (!files.has(name) && found) {
      files.add(name);
      if (found.type === 'chunk') {
        const { importedCss, importedAssets } = found.viteMetadata ?? {};
        waiting.push(...found.imports, ...found.dynamicImports, ...(importedCss ?? []), ...(importedAssets ?? []));
      }
    }
  }
  return [...files].sort().map(name => `/${name}`);
}

async function workerOf(page: Buffer, files: readonly string[]): Promise<string> {
  const pageHash = createHash('sha256').update(page).digest('hex');
  const build = createHash('sha256').update(files.join('\n')).update(pageHash).digest('hex').slice(0, 16);
  const constants = { BUILD: build, FILES: files, PAGE_HASH: pageHash };
  const told = Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE);
  return `${told.join('')}${code}`;
}
