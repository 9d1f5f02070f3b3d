/** The right to write: one tab has it at a time, and gives it back when it is closed or dies. */
const NAME = 'tillbook.till.writer';

/**
 * Asks for the right to write.
 *
 * @returns how to give it back; undefined where another tab has it
 */
export async function becomeWriter(locks: LockManager = navigator.locks): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const held = locks.request(NAME, { ifAvailable: true }, lock => {
      if (!lock) {
        resolve(undefined);
        return undefined;
      }
      return new Promise<void>(release => resolve(release));
    });
    held.catch(reject);
  });
}

/** Waits until the tab that writes is gone. */
export async function untilWriterIsGone(signal: AbortSignal, locks: LockManager = navigator.locks): Promise<void> {
  await locks.request(NAME, { signal }, () => undefined);
}
