import { type Bytes, hex, joined, ofHex, sha256, utf8 } from './bytes.ts';
import { canonical, type Json } from './canonical.ts';

/** Version of the form of entries. */
export const VERSION = 1;

/** What stands in `prev` of a journal's first entry. */
export const NO_PREDECESSOR = '0'.repeat(64);

const SIGNED = utf8('tillbook.journal.v1\n');
const LEAF = new Uint8Array([0]);

/** The journal begins: the key that signs it. `device` and `key` say whose it is, in each entry. */
export type Genesis = Common & {
  kind: 'GENESIS';
  publicKey: string;
  /** The head of the journal that was lost where this one begins. */
  replaces?: { device: string; seq: number; hash: string };
};
/** Something was done, to be told to the server by this id; its payload is the body. */
export type Command = Recorded & { kind: 'COMMAND'; commandId: string; type: string };
/** A receipt was given to the printer; the body says which one, and whether it is a repeat. */
export type Printed = Recorded & { kind: 'PRINTED'; commandId: string };
/** The clock of the machine was found wrong, or was set; the body says by how much. */
export type Clock = Recorded & { kind: 'CLOCK' };
/** The till has opened or closed a shift; the body has its number and totals. */
export type Shift = Recorded & { kind: 'SHIFT' };

export type Entry = Genesis | Command | Printed | Clock | Shift;

type Common = { v: number; device: string; key: number; seq: number; prev: string };
/** When it was written by the clock of the machine, with offset, and by one that nobody can set. */
type Recorded = Common & { at: string; monotonicMs: number; bodyHash: string };

/** An entry as it is kept and told: the body lies beside it, so that it can be taken away and the chain still holds. */
export type Signed = { entry: Entry; body?: Json; sig: string };

/** The hash of an entry, which the next one names. */
export async function hashOf(entry: Entry): Promise<Bytes> {
  return sha256(joined(LEAF, utf8(canonical(entry))));
}

export async function bodyHashOf(body: Json): Promise<string> {
  return hex(await sha256(utf8(canonical(body))));
}

/** What is signed of an entry. */
export function signedOf(hash: Bytes): Bytes {
  return joined(SIGNED, hash);
}

/** The public key of 32 bytes in hexadecimal, as WebCrypto wants it. Fails where it is none. */
export async function publicKeyOf(text: string): Promise<CryptoKey> {
  const bytes = ofHex(text);
  if (bytes?.length !== 32) {
    throw new TypeError('no public key of 32 bytes');
  }
  return crypto.subtle.importKey('raw', bytes, 'Ed25519', true, ['verify']);
}
