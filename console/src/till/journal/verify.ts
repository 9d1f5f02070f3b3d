import { hex, ofHex } from './bytes.ts';
import type { Json } from './canonical.ts';
import {
  bodyHashOf,
  type Entry,
  hashOf,
  NO_PREDECESSOR,
  publicKeyOf,
  type Signed,
  signedOf,
  VERSION,
} from './entry.ts';

/** What is wrong at a place of a journal; what comes after it proves nothing. */
export type Break = { seq: number; why: 'FORM' | 'SEQUENCE' | 'PREDECESSOR' | 'BODY' | 'SIGNATURE' | 'SHORT' };

export type Verified = { entries: number; head: string; broken?: Break };

/** The last entry that somebody else knows of: a server, a printed report. */
export type Head = { seq: number; hash: string };

/**
 * Whether a journal is whole: each entry signed by the key of its first one and naming the one before, each body the one
 * that was signed. A journal that was cut off at its end is whole too, so somebody else has to know its head.
 *
 * @param known a head that it has to have reached
 */
export async function verify(journal: Iterable<Signed>, known?: Head): Promise<Verified> {
  let head = NO_PREDECESSOR;
  let entries = 0;
  let key: CryptoKey | undefined;
  let device: string | undefined;
  for (const signed of journal) {
    const at = (why: Break['why']): Verified => ({ entries, head, broken: { seq: entries, why } });
    const { entry } = signed;
    if (!isLine(signed) || !isEntry(entry) || (device !== undefined && entry.device !== device)) {
      return at('FORM');
    }
    if (entry.seq !== entries) {
      return at('SEQUENCE');
    }
    if (entry.prev !== head) {
      return at('PREDECESSOR');
    }
    if (entry.kind === 'GENESIS') {
      key = await publicKeyOf(entry.publicKey).catch(() => undefined);
    } else if (signed.body !== undefined && (await bodyHash(signed.body)) !== entry.bodyHash) {
      return at('BODY');
    }
    const hash = await hashOf(entry);
    const signature = ofHex(signed.sig);
    if (!key || !signature || !(await crypto.subtle.verify('Ed25519', key, signature, signedOf(hash)))) {
      return at('SIGNATURE');
    }
    device = entry.device;
    head = hex(hash);
    entries += 1;
    if (known?.seq === entry.seq && known.hash !== head) {
      return at('PREDECESSOR');
    }
  }
  if (known && known.seq >= entries) {
    return { entries, head, broken: { seq: entries, why: 'SHORT' } };
  }
  return { entries, head };
}

async function bodyHash(body: Json): Promise<string | undefined> {
  return bodyHashOf(body).catch(() => undefined);
}

/** Whether nothing lies beside an entry that nobody has signed. */
function isLine(signed: Signed): boolean {
  return Object.keys(signed).every(name => ['entry', 'body', 'sig'].includes(name));
}

/** Whether all that has to be signed is there; what is there besides is signed too. */
function isEntry(entry: Entry): boolean {
  const { v, device, key, seq, prev, kind } = entry;
  const isCommon =
    v === VERSION && typeof device === 'string' && Number.isSafeInteger(key) && Number.isSafeInteger(seq);
  if (!isCommon || typeof prev !== 'string') {
    return false;
  }
  switch (kind) {
    case 'GENESIS':
      return seq === 0 && typeof entry.publicKey === 'string';
    case 'COMMAND':
      return seq > 0 && isRecorded(entry) && typeof entry.commandId === 'string' && typeof entry.type === 'string';
    case 'PRINTED':
      return seq > 0 && isRecorded(entry) && typeof entry.commandId === 'string';
    case 'CLOCK':
    case 'SHIFT':
      return seq > 0 && isRecorded(entry);
    default:
      return false;
  }
}

function isRecorded(entry: Exclude<Entry, { kind: 'GENESIS' }>): boolean {
  return typeof entry.at === 'string' && Number.isSafeInteger(entry.monotonicMs) && typeof entry.bodyHash === 'string';
}
