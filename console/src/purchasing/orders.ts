/** Which orders are shown. */
export const SHOWN = ['open', 'over', 'all'] as const;

export type Which = (typeof SHOWN)[number];

export function isShown(text: string | undefined): text is Which {
  return SHOWN.some(each => each === text);
}

/** Whether something has still to be expected of them; null where that does not matter. */
export function openOf(which: Which): boolean | null {
  return which === 'all' ? null : which === 'open';
}

type Expected = { state: string; expectedOn?: string | null | undefined };

/** Whether goods should have come by now and have not. */
export function isOverdue({ state, expectedOn }: Expected, today: string): boolean {
  return expectedOn != null && expectedOn < today && (state === 'EXPECTED' || state === 'PARTLY_DELIVERED');
}

/** How much of a line has not come. */
export function outstandingOf({ quantity, delivered }: { quantity: number; delivered: number }): number {
  return Math.round((quantity - delivered) * 1000) / 1000;
}
