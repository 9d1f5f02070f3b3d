import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Accepted, Command } from '../generated/commands.ts';
import { Failure, isPassing, type Trouble } from '../ledger/problem.ts';
import { type Intent, intend, send } from '../ledger/send.ts';
import { useTroubleWords } from './Trouble.tsx';

type Payload<T extends Command['type']> = Extract<Command, { type: T }>['payload'];

export type Act = {
  /** Sends a command. What is wanted again because no answer came is sent by the id that it had. */
  act: <T extends Command['type']>(type: T, payload: Payload<T>) => void;
  isPending: boolean;
  /** Why it was not done, as a sentence. */
  fault: string | undefined;
  trouble: Trouble | undefined;
  /** Sends what was refused anew, as a command of its own that names an approval. */
  actBy: (approval: string) => void;
  reset: () => void;
};

/**
 * Has something done.
 *
 * @param renews the first words of the questions whose answers change by it
 */
export function useAct(renews: readonly string[], onDone?: (accepted: Accepted) => void): Act {
  const client = useQueryClient();
  const words = useTroubleWords();
  const unanswered = useRef<Intent>(undefined);
  const sending = useMutation({
    networkMode: 'always', // no answer is an answer: nothing waits unseen
    mutationFn: (intent: Intent) => send(intent),
    onSuccess: accepted => onDone?.(accepted),
    onError: (failure, intent) => {
      unanswered.current = failure instanceof Failure && isPassing(failure.trouble) ? intent : undefined;
    },
    onSettled: () => Promise.all(renews.map(first => client.invalidateQueries({ queryKey: [first] }))),
  });
  const trouble = sending.error instanceof Failure ? sending.error.trouble : undefined;
  return {
    act: (type, payload) => {
      const before = unanswered.current;
      const isSame =
        before?.command.type === type && JSON.stringify(before.command.payload) === JSON.stringify(payload);
      sending.mutate(isSame ? before : intend(type, payload as never));
    },
    isPending: sending.isPending,
    fault: trouble && words(trouble),
    trouble,
    actBy: approval => {
      const refused = sending.variables?.command;
      if (refused) {
        sending.mutate(again(refused, approval));
      }
    },
    reset: sending.reset,
  };
}

/** Which commands take an approval the server knows: it is the one that has asked for it. */
function again(refused: Command, approval: string): Intent {
  const { type, payload } = refused;
  return intend(type, { ...payload, approval } as never);
}
