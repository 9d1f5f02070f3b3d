import { useEffect, useState } from 'react';
import type { TillDoor } from '../door.ts';
import { type Opened, openTill } from './openTill.ts';

/**
 * Opens the till of this browser as long as the page shows it. Where another window sells, it opens when that is gone.
 *
 * @param online asks the server; undefined as long as it is not known what the register is like
 * @returns undefined until it is known
 */
export function useOpenTill(online: TillDoor | undefined, location: string, register: string): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    if (!online) {
      return;
    }
    const leaving = new AbortController();
    const open = async () => {
      let next = await openTill(online, location, register);
      while (next.is === 'elsewhere' && !leaving.signal.aborted) {
        setOpened(next);
        await next.free(leaving.signal);
        next = await openTill(online, location, register);
      }
      take(next);
    };
    const take = (next: Opened) => {
      if (!leaving.signal.aborted) {
        setOpened(next.is === 'lost' ? { ...next, begin: async () => begun(await next.begin()) } : next);
      } else if (next.is === 'open') {
        next.close();
      }
      leaving.signal.addEventListener('abort', () => next.is === 'open' && next.close());
    };
    const begun = (next: Opened) => {
      take(next);
      return next;
    };
    open().catch(() => leaving.signal.aborted || setOpened({ is: 'lineOnly' }));
    return () => {
      leaving.abort();
      setOpened(undefined);
    };
  }, [online, location, register]);
  return opened;
}
