import { useCallback, useEffect, useState } from 'react';
import { type Trouble, troubleIn } from '../ledger/problem.ts';

export type Read<T> = { data: T | undefined; trouble: Trouble | undefined; again: () => void };

/** What was asked for, and asked for again when it says so. What has come stays while it is renewed. */
export function useRead<T>(read: () => Promise<T>): Read<T> {
  const [data, setData] = useState<T>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is another reason to read
  useEffect(() => {
    let isWanted = true;
    read().then(
      answer => {
        if (isWanted) {
          setData(answer);
          setTrouble(undefined);
        }
      },
      (failure: unknown) => isWanted && setTrouble(troubleIn(failure)),
    );
    return () => {
      isWanted = false;
    };
  }, [read, round]);
  const again = useCallback(() => setRound(round => round + 1), []);
  return { data, trouble, again };
}
