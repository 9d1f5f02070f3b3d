import { useEffect, useRef, useState } from 'react';
import { isPassing, type Trouble, troubleIn } from '../ledger/problem.ts';
import { asked, type Basket } from './basket.ts';
import type { PricedBasket, TillDoor } from './door.ts';

export type Quoted = {
  priced: PricedBasket | undefined;
  /** Whether it is of the basket as it is now. */
  isCurrent: boolean;
  trouble: Trouble | undefined;
  again: () => void;
};

/** What the basket costs, asked for anew whenever it changes; the answer that comes last is not always the latest. */
export function useQuote(door: TillDoor, basket: Basket, location: string, register: string): Quoted {
  const question = basket.lines.length === 0 ? '' : JSON.stringify(asked(basket, location, register));
  const [answer, setAnswer] = useState<{ to: string; priced?: PricedBasket; trouble?: Trouble }>({ to: '' });
  const [round, setRound] = useState(0);
  const latest = useRef('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is another reason to ask
  useEffect(() => {
    latest.current = question;
    if (question === '') {
      setAnswer({ to: '' });
      return;
    }
    door.price(JSON.parse(question)).then(
      priced => latest.current === question && setAnswer({ to: question, priced }),
      (failure: unknown) =>
        latest.current === question && setAnswer(before => ({ ...before, to: question, trouble: troubleIn(failure) })),
    );
  }, [door, question, round]);

  useEffect(() => {
    if (answer.trouble && isPassing(answer.trouble)) {
      const timer = setTimeout(() => setRound(before => before + 1), 3000);
      return () => clearTimeout(timer);
    }
  }, [answer]);

  return {
    priced: question === '' ? undefined : answer.priced,
    isCurrent: question !== '' && answer.to === question && answer.priced !== undefined && !answer.trouble,
    trouble: question === '' ? undefined : answer.trouble,
    again: () => setRound(before => before + 1),
  };
}
