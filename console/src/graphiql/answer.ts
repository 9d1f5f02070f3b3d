import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';

const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';

/** Asks this server, and follows subscriptions over the same address. */
export const answer = createGraphiQLFetcher({
  url: '/graphql',
  wsClient: createClient({ url: `${scheme}//${location.host}/graphql` }),
  fetch: fetchInSession,
});

/** Whoever has signed in shows with each question that a page of this server asks it; whoever has a token needs not. */
async function fetchInSession(address: RequestInfo | URL, options: RequestInit = {}): Promise<Response> {
  const headers = new Headers(options.headers);
  if (!headers.has('Authorization')) {
    const me = await fetch('/v1/me');
    const token = me.ok ? ((await me.json()) as { csrfToken?: string }).csrfToken : undefined;
    if (token) {
      headers.set('X-CSRF-Token', token);
    }
  }
  return fetch(address, { ...options, headers });
}
