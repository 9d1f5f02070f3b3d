const TAKE = 'nobody is served';

/** Keeps this build in the browser, so that the till starts without a line. */
export async function keepBuild(): Promise<void> {
  await navigator.serviceWorker?.register('/till/sw.js', { scope: '/till/', updateViaCache: 'none' });
}

/**
 * Takes a newer build where there is one. Only whoever serves nobody may call this: with an empty basket, when a shift is
 * opened, and nothing waiting to be told. The page is loaded anew then.
 *
 * @returns whether there is one
 */
export async function takeNewBuild(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration('/till/');
  if (!registration?.waiting) {
    void registration?.update().catch(() => undefined);
    return false;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting.postMessage(TAKE);
  return true;
}
