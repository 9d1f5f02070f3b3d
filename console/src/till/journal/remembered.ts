import type { Head } from './verify.ts';

/**
 * A second place that knows how far a journal was. Browsers that need room throw databases away, and not this one; so a
 * journal that is gone is noticed, and not begun anew as if nothing had been sold.
 */
export type Remembered = {
  read: () => (Head & { device: string }) | undefined;
  write: (head: Head & { device: string }) => void;
};

const NAME = 'tillbook.till.head';

export const IN_BROWSER: Remembered = {
  read: () => {
    try {
      const known: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
      return isHead(known) ? known : undefined;
    } catch {
      return undefined;
    }
  },
  write: head => {
    try {
      localStorage.setItem(NAME, JSON.stringify(head));
    } catch {
      // It stays a little behind: that is no loss.
    }
  },
};

function isHead(known: unknown): known is Head & { device: string } {
  const head = known as Partial<Head & { device: string }> | null;
  return typeof head?.device === 'string' && Number.isSafeInteger(head.seq) && typeof head.hash === 'string';
}
