import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const resources = new URL('../target/classes/META-INF/resources/', import.meta.url);
const isBundled = existsSync(new URL('console/index.html', resources));

/** Sizes in thousands of bytes, compressed by gzip. */
function size(name: string): number {
  return gzipSync(readFileSync(new URL(name, resources))).length / 1000;
}

/** What a page of an app names. */
function named(app: string): string[] {
  const html = readFileSync(new URL(`${app}/index.html`, resources), 'utf8');
  return [...html.matchAll(/assets\/[\w.-]+\.(?:js|css)/g)].map(match => match[0]);
}

/** The chunks of a module that is loaded when it is needed. */
function assetsOf(module: string): string[] {
  const own = readdirSync(new URL('assets/', resources)).filter(name => name.startsWith(`${module}-`));
  return own.filter(name => /\.(js|css)$/.test(name)).map(name => `assets/${name}`);
}

/** What a browser loads for the page of an address: what index.html names, and the chunks of one page with theirs. */
function loadedFor(page: string): string[] {
  const loaded = new Set(named('console'));
  const waiting = assetsOf(page);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (!loaded.has(name)) {
      loaded.add(name);
      const imported = readFileSync(new URL(name, resources), 'utf8').matchAll(/from"\.\/([\w.-]+\.js)"/g);
      waiting.push(...[...imported].map(match => `assets/${match[1]}`));
    }
  }
  return [...loaded];
}

test.runIf(isBundled)('the first page of the console is small', () => {
  const languages = ['english', 'chinese'].map(language => Math.max(...assetsOf(language).map(size)));
  const home = loadedFor('TodayPage').reduce((sum, name) => sum + size(name), Math.max(...languages));
  expect(home).toBeGreaterThan(50);
  expect(home).toBeLessThan(260);
});

test.runIf(isBundled)('the till is small: a phone with a poor line loads all of it', () => {
  const till = named('till').reduce((sum, name) => sum + size(name), 0);
  expect(till).toBeGreaterThan(50);
  expect(till).toBeLessThan(180);
});

test.runIf(isBundled)('no page adds much', () => {
  for (const page of ['SalesPage', 'SalePage', 'StockPage', 'StockOfPage', 'ApprovalsPage', 'rejections']) {
    const own = readdirSync(new URL('assets/', resources)).filter(name =>
      new RegExp(`^${page}-.*\\.(js|css)$`).test(name),
    );
    expect(own.reduce((sum, name) => sum + size(`assets/${name}`), 0)).toBeLessThan(30);
  }
});

test.runIf(isBundled)('pages have no script of their own, and name files of this server only', () => {
  for (const app of ['console', 'till']) {
    const html = readFileSync(new URL(`${app}/index.html`, resources), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/https?:\/\//);
    expect(html).not.toContain('style=');
  }
});

test('packages are few', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  const installed = Object.entries<{ optional?: boolean }>(lock.packages).filter(([, its]) => !its.optional);
  expect(installed.length).toBeLessThan(260);
});
