import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Sheet } from './sheet.ts';
import type { Entry, Kept } from './tally.ts';

/**
 * What was counted on this phone, and what there is to be counted. It is kept by the browser, so that neither a line
 * that is down nor a page that is closed loses any of it.
 */
interface Counts extends DBSchema {
  entries: { key: number; value: Entry & { seq?: number }; indexes: { stocktake: string } };
  sheets: { key: string; value: Sheet & { stocktake: string; by: string } };
}

const KEPT_MS = 30 * 86_400_000;

let opened: Promise<IDBPDatabase<Counts>> | undefined;

function database(): Promise<IDBPDatabase<Counts>> {
  opened ??= openDB<Counts>('tillbook-counts', 1, {
    upgrade(db) {
      db.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true }).createIndex('stocktake', 'stocktake');
      db.createObjectStore('sheets', { keyPath: 'stocktake' });
    },
    terminated() {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Keeps an entry; it is on the disk when this is done. */
export async function keep(entry: Entry): Promise<void> {
  const db = await database();
  const write = db.transaction('entries', 'readwrite', { durability: 'strict' });
  await Promise.all([write.store.add(entry), write.done]);
}

/** All entries of a stocktake by somebody, in the order in which they were made. */
export async function entriesOf(stocktake: string, by: string): Promise<Kept[]> {
  const db = await database();
  const all = (await db.getAllFromIndex('entries', 'stocktake', stocktake)) as Kept[];
  return all.filter(entry => entry.by === by).sort((one, other) => one.seq - other.seq);
}

/** Notes what has become of an entry. */
export async function settle(entry: Kept): Promise<void> {
  await (await database()).put('entries', entry);
}

/** Forgets what was refused, when somebody has seen it. */
export async function forget(entry: Kept): Promise<void> {
  await (await database()).delete('entries', entry.seq);
}

/** What there was to be counted when it was read last, by whoever has signed in. */
export async function sheetOf(stocktake: string, by: string): Promise<Sheet | undefined> {
  const sheet = await (await database()).get('sheets', stocktake);
  return sheet?.by === by ? sheet : undefined;
}

export async function keepSheet(stocktake: string, by: string, sheet: Sheet): Promise<void> {
  await (await database()).put('sheets', { ...sheet, stocktake, by });
}

/** What the ledger took long ago is not needed here any more; what waits or was refused stays. */
export async function tidy(now = Date.now()): Promise<void> {
  const db = await database();
  const write = db.transaction(['entries', 'sheets'], 'readwrite');
  for (let at = await write.objectStore('entries').openCursor(); at; at = await at.continue()) {
    if (at.value.state === 'TAKEN' && at.value.at < now - KEPT_MS) {
      await at.delete();
    }
  }
  for (let at = await write.objectStore('sheets').openCursor(); at; at = await at.continue()) {
    if (at.value.readAt < now - KEPT_MS) {
      await at.delete();
    }
  }
  await write.done;
}
