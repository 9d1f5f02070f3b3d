const KEY = 'tillbook.device';

/** What this browser is called in counts: made once, it says nothing about whose it is. */
export function device(): string {
  let name = localStorage.getItem(KEY);
  if (!name) {
    const bytes = crypto.getRandomValues(new Uint8Array(4));
    name = `browser-${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`;
    localStorage.setItem(KEY, name);
  }
  return name;
}

const PLACE = 'tillbook.place.';

/** Where somebody counts for a stocktake with this browser. */
export function keptPlace(stocktake: string): string | undefined {
  return localStorage.getItem(PLACE + stocktake) ?? undefined;
}

export function keepPlace(stocktake: string, place: string): void {
  localStorage.setItem(PLACE + stocktake, place);
}
