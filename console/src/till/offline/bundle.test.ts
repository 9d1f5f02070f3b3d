import { beforeAll, describe, expect, test } from 'vitest';
import { hex, sha256, utf8 } from '../journal/bytes.ts';
import { canonical, type Json } from '../journal/canonical.ts';
import { ageOf, type Bundle, type Keys, keysOf, NotGenuine, priceAt, reread, taken } from './bundle.ts';

let pair: CryptoKeyPair;
let keys: Keys;

beforeAll(async () => {
  pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  keys = keysOf({ keys: [await crypto.subtle.exportKey('jwk', pair.publicKey).then(({ x }) => ({ kid: '1', x }))] });
});

const TEA = { name: 'Tea', unit: 'PIECE', barcodes: ['6901234567892'], prices: [{ priceMinor: 3000 }] } as const;
const MILK = { name: 'Milk', unit: 'PIECE', barcodes: [], prices: [{ priceMinor: 1300 }] } as const;

const BUNDLE: Bundle = {
  id: 'S1@4',
  location: 'S1',
  position: 4,
  asOf: '2026-11-28T01:00:00Z',
  staleAfter: '2026-11-29T01:00:00Z',
  stopAfter: '2026-12-05T01:00:00Z',
  zone: 'Asia/Shanghai',
  channel: 'STORE',
  engine: 1,
  format: 1,
  policy: { pricing: {}, graceMinutes: 30 },
  labels: [],
  promotions: [],
  sets: {},
  products: { TEA, MILK },
};

async function hashOf(text: string): Promise<string> {
  return hex(await sha256(utf8(text)));
}

/** What the server answers: a bundle, or what has changed since another one. */
async function answer(told: Bundle, whole: Bundle = told): Promise<string> {
  const text = canonical(told as unknown as Json);
  const hash = await hashOf(text);
  const all = await hashOf(canonical(whole as unknown as Json));
  const signed = new Uint8Array(
    await crypto.subtle.sign('Ed25519', pair.privateKey, utf8(`tillbook-bundle-1\n${hash}\n${all}`)),
  );
  const signature = btoa(String.fromCharCode(...signed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return `{"bundle":${text},${canonical({ hash, key: '1', signature, whole: all }).slice(1)}`;
}

describe('a bundle', () => {
  test('is taken as the server has signed it, and checked again when it is read', async () => {
    const { bundle, kept } = await taken(await answer(BUNDLE), keys);
    expect(bundle).toEqual(BUNDLE);
    expect(await reread(kept, keys)).toEqual(BUNDLE);
  });

  test('is refused whatever digit or letter of it is another one', async () => {
    const genuine = await answer(BUNDLE);
    for (const at of genuine.matchAll(/[0-9a-zA-Z]/g)) {
      const letter = at[0] === '7' ? '8' : '7';
      const changed = `${genuine.slice(0, at.index)}${letter}${genuine.slice(at.index + 1)}`;
      // The last letter of a signature has bits that say nothing.
      if (at.index !== genuine.indexOf('","whole"') - 1) {
        await expect(taken(changed, keys), `${at.index}`).rejects.toThrow();
      }
    }
  });

  test('that was changed in this browser is refused, also with a hash that fits', async () => {
    const { kept } = await taken(await answer(BUNDLE), keys);
    const text = kept.text.replace('3000', '3');
    await expect(reread({ ...kept, text }, keys)).rejects.toBeInstanceOf(NotGenuine);
    const forged = { ...kept, text, whole: await hashOf(text) };
    await expect(reread(forged, keys)).rejects.toBeInstanceOf(NotGenuine);
    await expect(reread(kept, new Map())).rejects.toBeInstanceOf(NotGenuine);
  });

  test('takes what has changed since, and only on top of the one that is meant', async () => {
    const milk = { ...MILK, prices: [{ priceMinor: 1150 }] };
    const next = { ...BUNDLE, id: 'S1@5', position: 5, products: { TEA, MILK: milk } };
    const since = { asOf: BUNDLE.asOf, position: BUNDLE.position };
    const change = await answer({ ...next, products: { MILK: milk }, since }, next);
    const { bundle, kept } = await taken(change, keys, BUNDLE);
    expect(bundle).toEqual(next);
    expect(await reread(kept, keys)).toEqual(next);
    await expect(taken(change, keys)).rejects.toBeInstanceOf(NotGenuine);
    await expect(taken(change, keys, { ...BUNDLE, position: 3 })).rejects.toBeInstanceOf(NotGenuine);
    const damaged = { ...BUNDLE, products: { TEA: { ...TEA, name: 'Tee' }, MILK } };
    await expect(taken(change, keys, damaged)).rejects.toBeInstanceOf(NotGenuine);
  });

  test('of a form or a calculation of another build is not used', async () => {
    await expect(taken(await answer({ ...BUNDLE, engine: 2 }), keys)).rejects.toBeInstanceOf(NotGenuine);
    await expect(taken(await answer({ ...BUNDLE, format: 2 }), keys)).rejects.toBeInstanceOf(NotGenuine);
  });

  test('grows old', () => {
    expect(ageOf(BUNDLE, Date.parse(BUNDLE.staleAfter) - 1)).toBe('FRESH');
    expect(ageOf(BUNDLE, Date.parse(BUNDLE.staleAfter))).toBe('STALE');
    expect(ageOf(BUNDLE, Date.parse(BUNDLE.stopAfter))).toBe('STOPPED');
  });
});

test('a price holds from its moment on, and may end', () => {
  const at = (text: string) => Date.parse(text);
  const prices = [
    { priceMinor: 1300, floorMinor: 900 },
    { from: '2026-11-28T02:00:00Z', priceMinor: 1150 },
    { from: '2026-11-28T03:00:00Z' },
  ];
  const product = { ...MILK, prices };
  expect(priceAt(product, at('2020-01-01T00:00:00Z'))).toEqual({ priceMinor: 1300, floorMinor: 900 });
  expect(priceAt(product, at('2026-11-28T01:59:59.999Z'))).toEqual({ priceMinor: 1300, floorMinor: 900 });
  expect(priceAt(product, at('2026-11-28T02:00:00Z'))).toEqual({ priceMinor: 1150 });
  expect(priceAt(product, at('2026-11-28T03:00:00Z'))).toBeUndefined();
});
