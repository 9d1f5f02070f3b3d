import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Signed } from './entry.ts';

/** Who writes a journal, and where it sells. */
export type Device = {
  device: string;
  /** The number of its key; the first one is 1. */
  key: number;
  publicKey: string;
  /** It signs, and cannot be read by anybody. */
  privateKey: CryptoKey;
};

/** What became of a command that was told to the server. */
export type Outcome = {
  device: string;
  seq: number;
  commandId: string;
  /** When the answer came, in milliseconds. */
  at: number;
  is: 'ACCEPTED' | 'REFUSED' | 'UNREADABLE';
  position?: number;
  /** The rejection, or what could not be read. */
  why?: unknown;
};

export interface TillSchema extends DBSchema {
  /** One record: this browser's device. */
  device: { key: 'own'; value: Device };
  entries: { key: [string, number]; value: Signed & { hash: string } };
  /** Where a command is, by its id: each is written once, however often somebody decides it again. */
  commands: { key: string; value: [string, number] };
  /** Commands without an answer of the server; written and taken away together with entries and outcomes. */
  waiting: { key: [string, number]; value: { device: string; seq: number; commandId: string } };
  outcomes: { key: [string, number]; value: Outcome; indexes: { at: number } };
  /** What else the till has to know without a line, by name: who works, shift, numbers, prices. */
  known: { key: string; value: unknown };
}

export type TillDatabase = IDBPDatabase<TillSchema>;

/** Opens the database of this browser's till. */
export async function openDatabase(name = 'tillbook.till'): Promise<TillDatabase> {
  return openDB<TillSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('device');
      database.createObjectStore('entries');
      database.createObjectStore('commands');
      database.createObjectStore('waiting');
      database.createObjectStore('outcomes').createIndex('at', 'at');
      database.createObjectStore('known');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close(); // a newer build in another tab changes the form
    },
  });
}

/** All of a device, in their order. */
export function ofDevice(device: string): IDBKeyRange {
  return IDBKeyRange.bound([device, 0], [device, Number.MAX_SAFE_INTEGER]);
}
