import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { engine } from './build/engine.ts';
import { tillWorker } from './build/worker.ts';

/** Where `npm run dev` finds a running server. */
const server = process.env.TILLBOOK ?? 'http://127.0.0.1:8080';

/** The server lets its own pages call it only. */
const asItsOwnPage = { target: server, changeOrigin: true, headers: { origin: server } };

/** While somebody works on the pages, each address of an app is its page, as the server has it. */
function deepLinks(...apps: string[]): Plugin {
  return {
    name: 'deep-links',
    configureServer({ middlewares }) {
      middlewares.use((request, _answer, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        const app = apps.find(each => path === `/${each}` || path.startsWith(`/${each}/`));
        if (app && !path.slice(path.lastIndexOf('/')).includes('.')) {
          request.url = `/${app}/index.html`;
        }
        next();
      });
    },
  };
}

export default defineConfig({
  plugins: [
    deepLinks('console', 'till'),
    react(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' },
    tillWorker(),
  ],
  resolve: { alias: { '#pricing-engine': engine } },
  worker: { format: 'es' },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    assetsInlineLimit: 0, // data: addresses would need more of the content security policy
    chunkSizeWarningLimit: 800, // of GraphiQL, in thousands of bytes
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { console: 'console/index.html', till: 'till/index.html', graphiql: 'graphiql/index.html' },
    },
  },
  server: {
    proxy: { '/graphql': { ...asItsOwnPage, ws: true }, '/v1': asItsOwnPage, '/actuator': asItsOwnPage },
  },
});
