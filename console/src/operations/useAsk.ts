import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { request } from '../ledger/door.ts';
import { troubleIn } from '../ledger/problem.ts';

/** Has the server do something by itself, and tells in words why it does not. What is shown of it is asked for anew. */
export function useAsk(renews: string, onDone: () => void) {
  const words = useTroubleWords();
  const client = useQueryClient();
  const asking = useMutation({
    networkMode: 'always',
    mutationFn: ({ address, body }: { address: string; body?: unknown }) => request('POST', address, body),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: [renews] }),
  });
  return {
    ask: (address: string, body?: unknown) => asking.mutate({ address, body }),
    isPending: asking.isPending,
    fault: asking.error ? words(troubleIn(asking.error)) : undefined,
  };
}
