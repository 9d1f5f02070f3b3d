import { describe, expect, test } from 'vitest';
import { hex, joined, ofHex, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import { bodyHashOf, type Command, type Genesis, hashOf, NO_PREDECESSOR, type Signed, signedOf } from './entry.ts';
import { linesOf, readLines } from './lines.ts';
import { verify } from './verify.ts';

/** Key 1 of RFC 8032, 7.1. */
const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const PKCS8 = '302e020100300506032b657004220420';

const H0 = 'cbb3b453db0d4d0acf04b113248e4f2e5e02fe8aece89d3386ba9500d3a2a99d';
const H1 = 'e197e09cba72414f43347f4d66884a123ff9798df1b7f180da56e46abed37fca';
const SIGNATURE =
  '69365cfed5ed5c8be2f00b798445931c2317c1e3a30cacd0cacca11d58dc20c633c53c545b861bd2b2e6a040f7342ad9f40891be3759c57c0c6f5c6d8898550e';

const GENESIS: Genesis = {
  v: 1,
  device: 'till-S1-R1',
  key: 1,
  seq: 0,
  prev: NO_PREDECESSOR,
  kind: 'GENESIS',
  publicKey: PUBLIC,
};
const BODY = { receiptNo: '000001', amountMinor: 3015 };
const COMMAND: Command = {
  v: 1,
  device: 'till-S1-R1',
  key: 1,
  seq: 1,
  prev: H0,
  kind: 'COMMAND',
  at: '2026-11-28T09:31:07.120+08:00',
  monotonicMs: 81234,
  commandId: '01998f00-0000-7000-8000-000000000004',
  type: 'sales.CompleteSale',
  bodyHash: '0c44e35f8dd1e7ff69e8b398a5e295ce30160775ae235560a7846173f2606b5c',
};

async function signature(entry: Genesis | Command): Promise<string> {
  const pkcs8 = joined(ofHex(PKCS8) ?? utf8(''), ofHex(SEED) ?? utf8(''));
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  return hex(new Uint8Array(await crypto.subtle.sign('Ed25519', key, signedOf(await hashOf(entry)))));
}

/** Some entries after another. */
async function journal(commands: number): Promise<Signed[]> {
  const entries: Signed[] = [{ entry: GENESIS, sig: await signature(GENESIS) }];
  let prev = H0;
  for (let seq = 1; seq <= commands; seq++) {
    const entry = { ...COMMAND, seq, prev };
    entries.push({ entry, body: BODY, sig: await signature(entry) });
    prev = hex(await hashOf(entry));
  }
  return entries;
}

describe('canonical JSON', () => {
  test('is that of RFC 8785, 3.2.3', () => {
    const sorted = { '\u20ac': 'Euro', '\r': 'CR', '\ufb33': 'Hebrew', '1': 'One', '\ud83d\ude00': 'Emoji', ö: 'o' };
    expect(canonical(sorted)).toBe(
      '{"\\r":"CR","1":"One","ö":"o","\u20ac":"Euro","\ud83d\ude00":"Emoji","\ufb33":"Hebrew"}',
    );
    expect(canonical([1e21, 1e-7, -0, 0.1, true, null, { b: undefined, a: [] }])).toBe(
      '[1e+21,1e-7,0,0.1,true,null,{"a":[]}]',
    );
  });

  test('has no texts that are no Unicode, and no numbers that JSON has not', () => {
    expect(() => canonical('\ud800')).toThrow(TypeError);
    expect(() => canonical(Number.NaN)).toThrow(TypeError);
  });
});

describe('the vector', () => {
  test('has these hashes and this signature', async () => {
    expect(hex(await hashOf(GENESIS))).toBe(H0);
    expect(await bodyHashOf(BODY)).toBe(COMMAND.bodyHash);
    expect(hex(await hashOf(COMMAND))).toBe(H1);
    expect(await signature(COMMAND)).toBe(SIGNATURE);
  });

  test('is found whole', async () => {
    expect(await verify(await journal(1))).toEqual({ entries: 2, head: H1 });
  });
});

describe('a journal', () => {
  test('that is read from a file is the one that was written', async () => {
    const written = await journal(3);
    const read = readLines(linesOf(written));
    expect(read).toEqual({ entries: written, isTorn: false });
    expect((await verify(read.entries)).broken).toBeUndefined();
  });

  test('is broken whatever bit of it is flipped', async () => {
    const whole = utf8(linesOf(await journal(2)));
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const bytes = whole.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await isWhole(bytes, 3), `bit ${bit}`).toBe(false);
    }
  }, 60_000);

  test('cut at any byte is what was finished of it, and is known to be short', async () => {
    const written = await journal(2);
    const whole = utf8(linesOf(written));
    const known = { seq: 2, hash: hex(await hashOf(written[2]?.entry ?? GENESIS)) };
    for (let length = 0; length < whole.length; length++) {
      const cut = new TextDecoder().decode(whole.slice(0, length));
      const { entries, isTorn } = readLines(cut);
      expect(entries).toEqual(written.slice(0, cut.split('\n').length - 1));
      expect(isTorn).toBe(cut !== '' && !cut.endsWith('\n'));
      expect((await verify(entries, known)).broken?.why).toBe('SHORT');
    }
    expect((await verify(written, known)).broken).toBeUndefined();
  }, 60_000);

  test('whose bodies were taken away still holds', async () => {
    const without = (await journal(3)).map(({ entry, sig }) => ({ entry, sig }));
    expect(await verify(without)).toMatchObject({ entries: 4 });
    expect((await verify(without)).broken).toBeUndefined();
  });

  test('tells where it was doubled, reordered, left out or forked', async () => {
    const [genesis, first, second, third] = await journal(3);
    if (!genesis || !first || !second || !third) {
      throw new Error('four entries');
    }
    expect((await verify([genesis, first, first])).broken).toEqual({ seq: 2, why: 'SEQUENCE' });
    expect((await verify([genesis, second, first])).broken).toEqual({ seq: 1, why: 'SEQUENCE' });
    expect((await verify([genesis, first, third])).broken).toEqual({ seq: 2, why: 'SEQUENCE' });
    expect((await verify([first])).broken).toEqual({ seq: 0, why: 'SEQUENCE' });
    const other = { ...COMMAND, at: '2026-11-28T09:31:08.000+08:00' };
    const fork = { entry: other, body: BODY, sig: await signature(other) };
    expect((await verify([genesis, fork, second])).broken).toEqual({ seq: 2, why: 'PREDECESSOR' });
    expect((await verify([genesis, fork], { seq: 1, hash: H1 })).broken).toEqual({ seq: 2, why: 'PREDECESSOR' });
  });
});

/** Whether bytes are a whole journal of so many entries. */
async function isWhole(bytes: ReturnType<typeof utf8>, entries: number): Promise<boolean> {
  try {
    const read = readLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const verified = await verify(read.entries);
    return !read.isTorn && verified.broken === undefined && verified.entries === entries && rewrites(read, bytes);
  } catch {
    return false;
  }
}

/** What is written otherwise than canonically is no journal, though it says the same. */
function rewrites(read: { entries: readonly Signed[] }, bytes: ReturnType<typeof utf8>): boolean {
  return linesOf(read.entries) === new TextDecoder().decode(bytes);
}
