import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds a running server. */
const server = process.env.TILLBOOK ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' }],
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    assetsInlineLimit: 0, // data: addresses would need more of the content security policy
    chunkSizeWarningLimit: 800, // of GraphiQL, in thousands of bytes
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { console: 'console/index.html', graphiql: 'graphiql/index.html' } },
  },
  server: {
    proxy: { '/graphql': { target: server, ws: true }, '/v1': server },
  },
});
