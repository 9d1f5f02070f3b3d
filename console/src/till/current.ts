import { useCallback, useEffect, useReducer, useState } from 'react';
import type { AcceptReturn } from '../generated/commands.ts';
import type { Intent } from '../ledger/send.ts';
import type { Paid, Refund } from '../returns/refunds.ts';
import { type Basket, type Change, changed, emptyBasket, isEmpty } from './basket.ts';
import { keep, read } from './kept.ts';
import type { Receipt } from './receipt.ts';
import { type Means, type Part, takenOf } from './tenders.ts';

/** A payment that a provider has been asked for and has not settled. */
export type OpenPayment = {
  id: string;
  means: Means;
  minor: number;
  /** Whether the customer scans a code that is shown here. */
  isShown?: boolean;
};

/** The sale that was decided, and not answered yet. */
export type Decided = { intent: Intent; receipt: Receipt };

/** Goods that come back and are exchanged for the basket: what is due for them pays for it. */
export type TakenBack = {
  payload: Omit<AcceptReturn, 'refunds'>;
  /** The receipt they were bought with, as it is printed. */
  receipt: string;
  dueMinor: number;
  /** How they were paid, and what of that has gone back before. */
  paid: readonly Paid[];
  gone: readonly Refund[];
};

/** What a till works on; kept until the sale is booked, so that no reload and no crash loses a basket. */
export type Current = {
  basket: Basket;
  parts: readonly Part[];
  open?: OpenPayment;
  decided?: Decided;
  back?: TakenBack;
  /** The number that a refused sale has left: the next one of this basket has it, so that no gap comes of a refusal. */
  receiptNo?: string;
};

/** A basket that waits, with what a provider has taken for it and the number that it has. */
export type Parked = { basket: Basket; at: string; parts?: readonly Part[]; back?: TakenBack; receiptNo?: string };

const NOTHING = (): Current => ({ basket: emptyBasket(), parts: [] });

type Step = { basket: Change } | { set: (current: Current) => Current };

function stepped(current: Current, step: Step): Current {
  return 'set' in step ? step.set(current) : { ...current, basket: changed(current.basket, step.basket) };
}

/** Whether nothing would be lost with it. */
export function isNothing({ basket, parts, back }: Current): boolean {
  return isEmpty(basket) && parts.length === 0 && back === undefined;
}

export function parkedOf({ basket, parts, back, receiptNo }: Current, at: string): Parked {
  const taken = takenOf(parts);
  return {
    basket,
    at,
    ...(taken.length > 0 ? { parts: taken } : {}),
    ...(back ? { back } : {}),
    ...(receiptNo ? { receiptNo } : {}),
  };
}

export function recalled({ basket, parts = [], back, receiptNo }: Parked): Current {
  return { basket, parts, ...(back ? { back } : {}), ...(receiptNo ? { receiptNo } : {}) };
}

export type Work = {
  current: Current;
  isRead: boolean;
  change: (change: Change) => void;
  set: (set: (current: Current) => Current) => void;
  /** Writes down what is decided, before it is sent. */
  write: (current: Current) => Promise<void>;
  begin: () => void;
  parked: readonly Parked[];
  park: () => void;
  recall: (parked: Parked) => void;
};

/** @param name of the register; training works on baskets of its own */
export function useCurrent(name: string): Work {
  const [current, step] = useReducer(stepped, undefined, NOTHING);
  const [isRead, setRead] = useState(false);
  const [parked, setParked] = useState<readonly Parked[]>([]);

  useEffect(() => {
    let isWanted = true;
    Promise.all([read<Current>(`current/${name}`), read<readonly Parked[]>(`parked/${name}`)]).then(
      ([kept, parkedBefore]) => {
        if (isWanted) {
          if (kept) {
            step({ set: () => kept });
          }
          setParked(parkedBefore ?? []);
          setRead(true);
        }
      },
      () => isWanted && setRead(true),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);

  useEffect(() => {
    if (isRead) {
      void keep(`current/${name}`, withoutSecrets(current));
    }
  }, [current, isRead, name]);

  const change = useCallback((basket: Change) => step({ basket }), []);
  const set = useCallback((next: (current: Current) => Current) => step({ set: next }), []);

  function parkedAs(next: readonly Parked[]): void {
    setParked(next);
    void keep(`parked/${name}`, next);
  }

  return {
    current,
    isRead,
    change,
    set,
    write: next => keep(`current/${name}`, next),
    begin: useCallback(() => step({ set: NOTHING }), []),
    parked,
    park() {
      if (!isNothing(current)) {
        parkedAs([...parked, parkedOf(current, new Date().toISOString())]);
        step({ set: NOTHING });
      }
    },
    recall(chosen) {
      const rest = parked.filter(each => each !== chosen);
      parkedAs(isNothing(current) ? rest : [...rest, parkedOf(current, new Date().toISOString())]);
      step({ set: () => recalled(chosen) });
    },
  };
}

/** Secrets of gift cards are kept in memory alone. A sale that is decided has to be sent as it is. */
function withoutSecrets(current: Current): Current {
  return current.decided ? current : { ...current, parts: current.parts.filter(part => part.secret === undefined) };
}
