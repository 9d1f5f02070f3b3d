import { hex } from './bytes.ts';
import type { Json } from './canonical.ts';
import { type Clock, MACHINE, momentOf } from './clock.ts';
import { type Device, type Outcome, ofDevice, type TillDatabase } from './database.ts';
import { bodyHashOf, type Entry, hashOf, NO_PREDECESSOR, type Signed, signedOf, VERSION } from './entry.ts';
import type { Remembered } from './remembered.ts';
import type { Head } from './verify.ts';

/** What is to be written. */
export type Draft =
  | { kind: 'COMMAND'; commandId: string; type: string; body: Json }
  | { kind: 'PRINTED'; commandId: string; body: Json }
  | { kind: 'CLOCK' | 'SHIFT'; body: Json };

/** A command that nobody has answered yet. */
export type Waiting = { seq: number; commandId: string; type: string; at: string; body: Json };

/** There is no room for another entry: nothing may be sold until there is. */
export class JournalFull extends Error {}

/** Somebody else has written, or the last entries are gone: nothing may be sold by this journal. */
export class JournalBroken extends Error {}

/** Both clocks of an entry differ from those of the one before by so much at least if somebody has set one. */
const JUMP_MS = 2_000;

/**
 * The journal of this browser's till. It has one writer, who holds a lock ({@link ./writer.ts}). What `append` has
 * answered is on the disk, and is told to the server sooner or later.
 */
export class Journal {
  readonly device: string;
  readonly #database: TillDatabase;
  readonly #own: Device;
  readonly #remembered: Remembered;
  readonly #clock: Clock;
  #head: Head;
  #last: { at: number; monotonicMs: number } | undefined;
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(database: TillDatabase, own: Device, head: Head, remembered: Remembered, clock: Clock) {
    this.device = own.device;
    this.#database = database;
    this.#own = own;
    this.#head = head;
    this.#remembered = remembered;
    this.#clock = clock;
  }

  /**
   * Goes on with the journal of this browser. It is lost where a second place knows of more than is there.
   *
   * @returns `missing` where there has never been one, `lost` with what is known of it
   */
  static async open(
    database: TillDatabase,
    remembered: Remembered,
    clock = MACHINE,
  ): Promise<{ is: 'open'; journal: Journal } | { is: 'missing' } | { is: 'lost'; known: Head & { device: string } }> {
    const own = await database.get('device', 'own');
    const known = remembered.read();
    const last = own && (await lastOf(database, own.device));
    if (!own || !last) {
      return known ? { is: 'lost', known } : { is: 'missing' };
    }
    if (known && (known.device !== own.device || !(await has(database, known)))) {
      return { is: 'lost', known };
    }
    return { is: 'open', journal: new Journal(database, own, last, remembered, clock) };
  }

  /**
   * Begins a journal with a key of its own, which cannot be taken out of this browser.
   *
   * @param device its id
   * @param replaces the head of a journal that was lost here
   */
  static async begin(
    database: TillDatabase,
    device: string,
    remembered: Remembered,
    replaces?: Head & { device: string },
    clock = MACHINE,
  ): Promise<Journal> {
    const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = hex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
    const own: Device = { device, key: 1, publicKey, privateKey: pair.privateKey };
    const genesis: Entry = {
      v: VERSION,
      device,
      key: own.key,
      seq: 0,
      prev: NO_PREDECESSOR,
      kind: 'GENESIS',
      publicKey,
      ...(replaces ? { replaces } : {}),
    };
    const { signed, hash } = await sign(own, genesis);
    const writing = database.transaction(['device', 'entries'], 'readwrite', { durability: 'strict' });
    await Promise.all([
      writing.objectStore('device').put(own, 'own'),
      writing.objectStore('entries').add({ ...signed, hash }, [device, 0]),
      writing.done,
    ]);
    const head = { seq: 0, hash };
    remembered.write({ device, ...head });
    return new Journal(database, own, head, remembered, clock);
  }

  get head(): Head {
    return this.#head;
  }

  /**
   * Writes an entry, after those that are being written. It is on the disk when this answers. A command that is there
   * already, by its id, is not written again.
   */
  append(draft: Draft): Promise<Signed> {
    const appended = this.#tail.then(async () => {
      const known = draft.kind === 'COMMAND' ? await this.#find(draft.commandId) : undefined;
      if (known) {
        return known;
      }
      await this.#noteJump();
      return this.#write(draft);
    });
    this.#tail = appended.catch(() => undefined);
    return appended;
  }

  /** Whether a command was written here, be it answered or not. */
  async has(commandId: string): Promise<boolean> {
    return (await this.#database.getKey('commands', commandId)) !== undefined;
  }

  async #find(commandId: string): Promise<Signed | undefined> {
    const key = await this.#database.get('commands', commandId);
    return key && this.#database.get('entries', key);
  }

  async #noteJump(): Promise<void> {
    const last = this.#last;
    const jumpMs = last ? this.#clock.now() - last.at - (this.#clock.monotonicMs() - last.monotonicMs) : 0;
    if (Math.abs(jumpMs) > JUMP_MS) {
      await this.#write({ kind: 'CLOCK', body: { jumpMs } });
    }
  }

  async #write(draft: Draft): Promise<Signed> {
    const { body, ...rest } = draft;
    const at = this.#clock.now();
    const monotonicMs = this.#clock.monotonicMs();
    const entry: Entry = {
      v: VERSION,
      device: this.device,
      key: this.#own.key,
      seq: this.#head.seq + 1,
      prev: this.#head.hash,
      at: momentOf(at),
      monotonicMs,
      bodyHash: await bodyHashOf(body),
      ...rest,
    };
    const { signed, hash } = await sign(this.#own, entry, body);
    await this.#keep(signed, hash);
    this.#head = { seq: entry.seq, hash };
    this.#last = { at, monotonicMs };
    this.#remembered.write({ device: this.device, ...this.#head });
    return signed;
  }

  async #keep(signed: Signed, hash: string): Promise<void> {
    const { entry } = signed;
    const key: [string, number] = [this.device, entry.seq];
    try {
      const writing = this.#database.transaction(['entries', 'commands', 'waiting'], 'readwrite', {
        durability: 'strict',
      });
      const entries = writing.objectStore('entries');
      const before = await entries.get([this.device, entry.seq - 1]);
      if (before?.hash !== entry.prev) {
        throw new JournalBroken(`entry ${entry.seq - 1} is not the one that was written last`);
      }
      await Promise.all([
        entries.add({ ...signed, hash }, key),
        entry.kind === 'COMMAND' && writing.objectStore('commands').add(key, entry.commandId),
        entry.kind === 'COMMAND' &&
          writing.objectStore('waiting').add({ device: this.device, seq: entry.seq, commandId: entry.commandId }, key),
        writing.done,
      ]);
    } catch (failure) {
      throw troubleOf(failure);
    }
  }

  /** How many commands nobody has answered yet. */
  async waits(): Promise<number> {
    return this.#database.count('waiting', ofDevice(this.device));
  }

  /** The first command that nobody has answered, after a place. */
  async nextWaiting(after: number): Promise<Waiting | undefined> {
    const range = IDBKeyRange.bound([this.device, after], [this.device, Number.MAX_SAFE_INTEGER], true);
    const key = await this.#database.getKey('waiting', range);
    const kept = key && (await this.#database.get('entries', key));
    if (kept?.entry.kind !== 'COMMAND' || kept.body === undefined) {
      return undefined;
    }
    const { seq, commandId, type, at } = kept.entry;
    return { seq, commandId, type, at, body: kept.body };
  }

  /** Notes what the server has answered: the command waits no longer. */
  async answered(outcome: Omit<Outcome, 'device'>): Promise<void> {
    const key: [string, number] = [this.device, outcome.seq];
    const writing = this.#database.transaction(['waiting', 'outcomes'], 'readwrite', { durability: 'strict' });
    await Promise.all([
      writing.objectStore('waiting').delete(key),
      writing.objectStore('outcomes').put({ device: this.device, ...outcome }, key),
      writing.done,
    ]);
  }

  /** What the server did not take as it was told: people have to look at it. */
  async disputed(): Promise<Outcome[]> {
    const all = await this.#database.getAll('outcomes', ofDevice(this.device));
    return all.filter(outcome => outcome.is !== 'ACCEPTED');
  }

  /** All entries in their order. */
  async entries(): Promise<Signed[]> {
    const kept = await this.#database.getAll('entries', ofDevice(this.device));
    return kept.map(({ entry, body, sig }) => ({ entry, ...(body === undefined ? {} : { body }), sig }));
  }

  /**
   * Takes away the bodies of what was answered long ago; the chain of entries stays.
   *
   * @param before moment in milliseconds; what was answered later is kept whole
   */
  async forgetBodies(before: number): Promise<void> {
    const writing = this.#database.transaction(['entries', 'outcomes'], 'readwrite');
    const entries = writing.objectStore('entries');
    for (const { device, seq, is } of await writing
      .objectStore('outcomes')
      .index('at')
      .getAll(IDBKeyRange.upperBound(before, true))) {
      const kept = is === 'ACCEPTED' && (await entries.get([device, seq]));
      if (kept && kept.body !== undefined) {
        const { body: _, ...rest } = kept;
        await entries.put(rest, [device, seq]);
      }
    }
    await writing.done;
  }
}

async function sign(own: Device, entry: Entry, body?: Json): Promise<{ signed: Signed; hash: string }> {
  const hash = await hashOf(entry);
  const sig = hex(new Uint8Array(await crypto.subtle.sign('Ed25519', own.privateKey, signedOf(hash))));
  return { signed: { entry, ...(body === undefined ? {} : { body }), sig }, hash: hex(hash) };
}

async function lastOf(database: TillDatabase, device: string): Promise<Head | undefined> {
  const cursor = await database.transaction('entries').store.openCursor(ofDevice(device), 'prev');
  return cursor ? { seq: cursor.value.entry.seq, hash: cursor.value.hash } : undefined;
}

async function has(database: TillDatabase, { device, seq, hash }: Head & { device: string }): Promise<boolean> {
  return (await database.get('entries', [device, seq]))?.hash === hash;
}

function troubleOf(failure: unknown): unknown {
  if (failure instanceof DOMException && failure.name === 'QuotaExceededError') {
    return new JournalFull('the disk of this browser is full');
  }
  if (failure instanceof DOMException && failure.name === 'ConstraintError') {
    return new JournalBroken('somebody else has written here');
  }
  return failure;
}
