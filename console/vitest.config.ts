import { defineConfig } from 'vitest/config';
import { engine } from './build/engine.ts';

export default defineConfig({
  resolve: { alias: { '#pricing-engine': engine } },
  test: { include: ['src/**/*.test.ts', 'build/**/*.test.ts'] },
});
