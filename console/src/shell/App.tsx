import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { RouterProvider as LinkProvider } from 'react-aria-components';
import { ME } from '../access/me.ts';
import type { Language } from '../kit/figures.ts';
import { LookProvider } from '../kit/Look.tsx';
import { Failure, isPassing } from '../ledger/problem.ts';
import { router } from './router.ts';

/** What somebody sees who is signed out meanwhile is the page for signing in, at the same address. */
function onFailure(failure: Error): void {
  if (failure instanceof Failure && failure.trouble.is === 'problem' && failure.trouble.status === 401) {
    client.setQueryData(ME, null);
  }
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: onFailure }),
  mutationCache: new MutationCache({ onError: onFailure }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, failure) => count < 2 && failure instanceof Failure && isPassing(failure.trouble),
    },
  },
});

/** Nobody loads what is said in a language that they do not read. */
async function wordsOf(language: Language) {
  switch (language) {
    case 'en':
      return (await import('../messages/english.ts')).en;
    case 'zh':
      return (await import('../messages/chinese.ts')).zh;
  }
}

export function App() {
  return (
    <QueryClientProvider client={client}>
      <LookProvider wordsOf={wordsOf}>
        <LinkProvider navigate={address => router.history.push(address)}>
          <RouterProvider router={router} />
        </LinkProvider>
      </LookProvider>
    </QueryClientProvider>
  );
}
