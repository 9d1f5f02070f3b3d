import { hex, ofBase64Url, sha256, utf8 } from '../journal/bytes.ts';
import { canonical, type Json } from '../journal/canonical.ts';

/** How one product's price goes on: the first step holds, each other one from its moment on. */
export type PriceStep = { from?: string; priceMinor?: number; floorMinor?: number; list?: string };

export type BundledProduct = {
  name: string;
  unit: 'PIECE' | 'KG' | 'LITRE' | 'METRE';
  category?: string;
  brand?: string;
  taxBasisPoints?: number;
  barcodes: readonly string[];
  prices: readonly PriceStep[];
};

/** A version of a promotion, from one moment on, until another one. */
export type BundledPromotion = {
  promotion: string;
  version: number;
  name: string;
  rule: Json;
  from: string;
  until?: string;
};

/** What a till has to know of its store; see docs/guides/bundles.md. */
export type Bundle = {
  id: string;
  location: string;
  position: number;
  asOf: string;
  staleAfter: string;
  stopAfter: string;
  zone: string;
  region?: string;
  channel: string;
  engine: number;
  format: number;
  policy: { pricing: { [member: string]: Json }; graceMinutes: number };
  labels: readonly Json[];
  promotions: readonly BundledPromotion[];
  sets: { [name: string]: Json };
  products: { [sku: string]: BundledProduct };
  since?: { asOf: string; position: number };
};

/** A whole bundle as it is kept: its text, and what it can be checked with again at any time. */
export type Kept = { text: string; hash: string; whole: string; key: string; signature: string };

/** The public keys of the server, by their ids. */
export type Keys = ReadonlyMap<string, string>;

/** It is not what the server has signed: nothing is sold by it. */
export class NotGenuine extends Error {}

const FORMAT = 1;
const ENGINE = 1;
const BEFORE = '{"bundle":';
const SEAL = /,"hash":"([0-9a-f]{64})","key":"([^"]*)","signature":"([^"]*)","whole":"([0-9a-f]{64})"}$/;

/** The keys of `GET /v1/bundle-keys`. */
export function keysOf(document: unknown): Keys {
  const { keys } = document as { keys: { kid: string; x: string }[] };
  return new Map(keys.map(({ kid, x }) => [kid, x]));
}

/**
 * Checks what the server has answered, and makes a whole bundle of it.
 *
 * @param answer its text
 * @param older the bundle of which it tells what has changed, where it does
 * @throws NotGenuine where somebody has changed it, or both do not belong together
 */
export async function taken(answer: string, keys: Keys, older?: Bundle): Promise<{ bundle: Bundle; kept: Kept }> {
  const seal = SEAL.exec(answer);
  if (!answer.startsWith(BEFORE) || !seal) {
    throw new NotGenuine('no bundle');
  }
  const [, hash = '', key = '', signature = '', whole = ''] = seal;
  const text = answer.slice(BEFORE.length, seal.index);
  if ((await hashOf(text)) !== hash) {
    throw new NotGenuine('its hash is another one');
  }
  const kept = { text, hash, whole, key, signature };
  await checkSignature(kept, keys);
  const told = JSON.parse(text) as Bundle;
  return told.since ? together(told, kept, older) : { bundle: usable(told), kept };
}

async function together(told: Bundle, seal: Kept, older: Bundle | undefined): Promise<{ bundle: Bundle; kept: Kept }> {
  const { since, products, ...head } = told;
  if (older?.location !== told.location || older.position !== since?.position || older.asOf !== since.asOf) {
    throw new NotGenuine('it tells what has changed since another bundle');
  }
  const bundle: Bundle = { ...head, products: { ...older.products, ...products } };
  const text = canonical(bundle as unknown as Json);
  if ((await hashOf(text)) !== seal.whole) {
    throw new NotGenuine('it was not put together rightly');
  }
  return { bundle: usable(bundle), kept: { ...seal, text } };
}

/**
 * Checks what was kept in this browser, where anybody may have changed it.
 *
 * @throws NotGenuine where somebody has
 */
export async function reread(kept: Kept, keys: Keys): Promise<Bundle> {
  if ((await hashOf(kept.text)) !== kept.whole) {
    throw new NotGenuine('it was changed in this browser');
  }
  await checkSignature(kept, keys);
  return usable(JSON.parse(kept.text) as Bundle);
}

/** A form or a calculation that this build does not know is another build's. */
function usable(bundle: Bundle): Bundle {
  if (bundle.format !== FORMAT || bundle.engine !== ENGINE) {
    throw new NotGenuine(`form ${bundle.format} and calculation ${bundle.engine} are not known here`);
  }
  return bundle;
}

async function checkSignature({ hash, whole, key, signature }: Kept, keys: Keys): Promise<void> {
  const known = keys.get(key);
  if (known === undefined) {
    throw new NotGenuine(`the key ${key} is not known`);
  }
  const imported = await crypto.subtle.importKey('raw', ofBase64Url(known), 'Ed25519', true, ['verify']);
  const signed = utf8(`tillbook-bundle-1\n${hash}\n${whole}`);
  if (!(await crypto.subtle.verify('Ed25519', imported, ofBase64Url(signature), signed))) {
    throw new NotGenuine('its signature is wrong');
  }
}

async function hashOf(text: string): Promise<string> {
  return hex(await sha256(utf8(text)));
}

/** Whether a bundle is as good as the server, should be newer, or must not be used. */
export function ageOf(bundle: Bundle, now: number): 'FRESH' | 'STALE' | 'STOPPED' {
  if (now >= Date.parse(bundle.stopAfter)) {
    return 'STOPPED';
  }
  return now >= Date.parse(bundle.staleAfter) ? 'STALE' : 'FRESH';
}

/** What a product costs at a moment; undefined where it has no price. */
export function priceAt(product: BundledProduct, ms: number): { priceMinor: number; floorMinor?: number } | undefined {
  const step = product.prices.findLast(({ from }, at) => at === 0 || (from !== undefined && Date.parse(from) <= ms));
  return step?.priceMinor === undefined
    ? undefined
    : { priceMinor: step.priceMinor, ...(step.floorMinor === undefined ? {} : { floorMinor: step.floorMinor }) };
}
