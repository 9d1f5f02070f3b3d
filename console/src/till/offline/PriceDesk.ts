import type { TillDatabase } from '../journal/database.ts';
import { openDatabase } from '../journal/database.ts';
import { ageOf, type Bundle, type Kept, type Keys, keysOf, NotGenuine, reread, taken } from './bundle.ts';
import type { PricingEngine } from './engine.ts';
import { type Basket, type NoQuote, type Product, type Quote, type Scanned, Shop } from './Shop.ts';

/** What the till has to price by. */
export type Prices =
  | { is: 'ready'; bundle: string; age: 'FRESH' | 'STALE'; asOf: string; stopAfter: string; products: number }
  /** There is none; it is too old; it was changed by somebody. */
  | { is: 'missing' | 'stopped' | 'altered' };

type Stored = { kept: Kept; etag: string; keys: [string, string][] };

const MOST_FOUND = 30;

/** The bundle of one store, as it is fetched, kept, checked and asked. */
export class PriceDesk {
  readonly #engine: PricingEngine;
  readonly #databases: () => Promise<TillDatabase>;
  readonly #now: () => number;
  #location = '';
  #shop: Shop | undefined;
  #isAltered = false;

  constructor(engine: PricingEngine, databases: () => Promise<TillDatabase> = openDatabase, now = Date.now) {
    this.#engine = engine;
    this.#databases = databases;
    this.#now = now;
  }

  /** Takes what was kept of a store. What is not as it was signed is thrown away, and said. */
  async open(location: string): Promise<Prices> {
    this.#location = location;
    this.#shop = undefined;
    this.#isAltered = false;
    const stored = await this.#stored();
    if (stored) {
      await this.#use(async () => reread(stored.kept, new Map(stored.keys)));
    }
    return this.prices();
  }

  /** Asks the server for what has changed. Where no answer comes, what was kept stays. */
  async refresh(): Promise<Prices> {
    const stored = this.#shop && (await this.#stored());
    const older = this.#shop?.bundle;
    const changed = older ? `?${new URLSearchParams({ since: String(older.position), asOf: older.asOf })}` : '';
    const headers: HeadersInit = stored ? { 'If-None-Match': stored.etag } : {};
    const answer = await fetch(`/v1/bundles/${encodeURIComponent(this.#location)}${changed}`, { headers });
    if (answer.ok) {
      const keys = keysOf(await (await fetch('/v1/bundle-keys')).json());
      await this.#take(await answer.text(), answer.headers.get('ETag') ?? '', keys, older);
    }
    return this.prices();
  }

  async #take(text: string, etag: string, keys: Keys, older: Bundle | undefined): Promise<void> {
    await this.#use(async () => {
      const { bundle, kept } = await taken(text, keys, older);
      const stored: Stored = { kept, etag, keys: [...keys] };
      await (await this.#databases()).put('known', stored, `bundle ${this.#location}`);
      return bundle;
    });
  }

  async #stored(): Promise<Stored | undefined> {
    return (await (await this.#databases()).get('known', `bundle ${this.#location}`)) as Stored | undefined;
  }

  /** Nothing is sold by a bundle that somebody has changed, nor by the one before it: the next one is asked for whole. */
  async #use(bundle: () => Promise<Bundle>): Promise<void> {
    try {
      this.#shop = new Shop(await bundle(), this.#engine);
      this.#isAltered = false;
    } catch (failure) {
      if (!(failure instanceof NotGenuine)) {
        throw failure;
      }
      this.#shop = undefined;
      this.#isAltered = true;
      await (await this.#databases()).delete('known', `bundle ${this.#location}`);
    }
  }

  prices(): Prices {
    if (!this.#shop) {
      return { is: this.#isAltered ? 'altered' : 'missing' };
    }
    const { id, asOf, stopAfter, products } = this.#shop.bundle;
    const age = ageOf(this.#shop.bundle, this.#now());
    return age === 'STOPPED'
      ? { is: 'stopped' }
      : { is: 'ready', bundle: id, age, asOf, stopAfter, products: Object.keys(products).length };
  }

  /** Undefined where there is nothing to sell by. */
  #open(): Shop | undefined {
    return this.prices().is === 'ready' ? this.#shop : undefined;
  }

  goods(most: number): Product[] {
    return this.#open()?.find('', most, this.#now()) ?? [];
  }

  find(text: string): Product[] {
    return this.#open()?.find(text, MOST_FOUND, this.#now()) ?? [];
  }

  scan(code: string): Scanned | undefined {
    return this.#open()?.scan(code, this.#now());
  }

  quote(basket: Basket): Quote | NoQuote | undefined {
    return this.#open()?.quote(basket, this.#now());
  }
}
