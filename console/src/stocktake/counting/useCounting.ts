import { useCallback, useEffect, useRef, useState } from 'react';
import { newCommandId } from '../../ledger/ids.ts';
import { Failure, isPassing, type Trouble } from '../../ledger/problem.ts';
import { sendOnce } from '../../ledger/send.ts';
import { some } from '../../ledger/typed.ts';
import { device } from './device.ts';
import { entriesOf, forget, keep, settle, tidy } from './journal.ts';
import { type CountedGoods, type Entry, type Kept, totalOf, waiting } from './tally.ts';

const AGAIN_MS = 4000;

export type Counting = {
  /** All that was counted on this phone; undefined until it is read. */
  entries: readonly Kept[] | undefined;
  /** Why entries wait; undefined where none of them has failed. */
  trouble: Trouble | undefined;
  /** Whether the browser cannot keep anything: then nothing can be counted. */
  isBroken: boolean;
  /** Counts some goods at a place; below zero takes back. Quantities are in thousandths. */
  count: (zone: string, goods: CountedGoods, change: number) => Promise<void>;
  /** Has somebody seen that an entry was refused. */
  dismiss: (entry: Kept) => Promise<void>;
};

/**
 * Counts for a stocktake: each entry is kept on this phone first and then sent, in the order in which they were made,
 * until each has its answer. Where there is no line they wait, also over a reload of the page.
 */
export function useCounting(stocktake: string, by: string, onTaken: () => void): Counting {
  const [entries, setEntries] = useState<readonly Kept[]>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBroken, setBroken] = useState(false);
  const sending = useRef(false);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const taken = useRef(onTaken);
  useEffect(() => {
    taken.current = onTaken;
  });

  const read = useCallback(async () => {
    const all = await entriesOf(stocktake, by);
    setEntries(all);
    return all;
  }, [stocktake, by]);

  const sendAll = useCallback(async () => {
    if (sending.current) {
      return;
    }
    sending.current = true;
    try {
      await oneTab(stocktake, async () => {
        for (let next = waiting(await read())[0]; next; next = waiting(await read())[0]) {
          await settle(await sent(next));
          setTrouble(undefined);
          taken.current();
        }
        setTrouble(undefined);
      });
    } catch (failure) {
      setTrouble(failure instanceof Failure ? failure.trouble : { is: 'unreachable' });
    } finally {
      sending.current = false;
    }
  }, [stocktake, read]);

  useEffect(() => {
    read().then(
      () => void sendAll(),
      () => setBroken(true),
    );
    void tidy().catch(() => undefined);
    const again = () => void sendAll();
    const timer = window.setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [read, sendAll]);

  return {
    entries,
    trouble,
    isBroken,
    count: (zone, goods, change) => {
      // One after the other: each total is that of the entry before, and what is added to it.
      turn.current = turn.current.then(async () => {
        const before = totalOf(await entriesOf(stocktake, by), zone, goods) ?? 0;
        const total = Math.max(0, before + change);
        const at = Date.now();
        await keep({
          id: newCommandId(at),
          at,
          stocktake,
          zone,
          by,
          goods,
          change: total - before,
          total,
          state: 'WAITS',
        });
        await read();
      });
      turn.current.catch(() => setBroken(true));
      return turn.current.then(() => void sendAll());
    },
    dismiss: async entry => {
      await forget(entry);
      await read();
    },
  };
}

/** What becomes of an entry by being sent. What only passes is thrown: the entry waits. */
async function sent(entry: Kept): Promise<Kept> {
  try {
    await sendOnce({ id: entry.id, command: commandOf(entry) });
    return { ...entry, state: 'TAKEN' };
  } catch (failure) {
    if (failure instanceof Failure && isAnswer(failure.trouble)) {
      return { ...entry, state: 'REFUSED', trouble: failure.trouble };
    }
    throw failure;
  }
}

/** Whoever is signed out, or may not count for a while, loses nothing: only what can never be taken is refused. */
function isAnswer(trouble: Trouble): boolean {
  const isAboutMe = trouble.is === 'problem' && (trouble.status === 401 || trouble.status === 403);
  return !isPassing(trouble) && !isAboutMe && !(trouble.is === 'problem' && trouble.status >= 500);
}

/** The command of an entry: it is the same whenever it is sent. */
export function commandOf({ at, stocktake, by, zone, goods, total }: Entry) {
  const { sku, batch, producedOn, expiresOn } = goods;
  return {
    type: 'stocktake.Count' as const,
    occurredAt: new Date(at).toISOString(),
    payload: {
      stocktakeId: stocktake,
      countedBy: by,
      device: device(),
      zone,
      lines: some([
        {
          lineNo: 1,
          sku,
          quantity: total / 1000,
          ...(batch ? { batch } : {}),
          ...(producedOn ? { producedOn } : {}),
          ...(expiresOn ? { expiresOn } : {}),
        },
      ]),
    },
  };
}

/** Two pages of one browser do not send at once, where the browser can tell. */
async function oneTab(stocktake: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) {
    return work();
  }
  await navigator.locks.request(`tillbook-count-${stocktake}`, { ifAvailable: true }, lock =>
    lock ? work() : undefined,
  );
}
