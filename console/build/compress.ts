/** Compresses what was bundled, so that the server has nothing to compress: a .br and a .gz beside each file. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const assets = new URL('../target/classes/META-INF/resources/assets/', import.meta.url);

for (const name of readdirSync(assets).filter(file => /\.(js|css|svg)$/.test(file))) {
  const content = readFileSync(new URL(name, assets));
  writeFileSync(new URL(`${name}.br`, assets), brotliCompressSync(content));
  writeFileSync(new URL(`${name}.gz`, assets), gzipSync(content, { level: 9 }));
}
