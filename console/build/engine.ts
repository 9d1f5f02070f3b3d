/** Where the pricing engine is that `./mvnw` has compiled; pages that are built alone may be built without it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const compiled = new URL(
  '../pricing-engine/target/classes/META-INF/resources/pricing-engine/pricing-engine.js',
  import.meta.url,
);

export const hasEngine = existsSync(compiled);

/** What `#pricing-engine` is. */
export const engine = fileURLToPath(hasEngine ? compiled : new URL('../src/till/offline/noEngine.ts', import.meta.url));
