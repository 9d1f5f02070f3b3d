import type { Accepted } from '../generated/commands.ts';
import type { TillQuoteQuery } from '../generated/documents.ts';
import type { Intent } from '../ledger/send.ts';
import type { asked, Item } from './basket.ts';

/** What a basket costs, and all that its sale has to tell. Whoever prices it, it has the form of the server's quote. */
export type PricedBasket = NonNullable<TillQuoteQuery['quote']>;

export type AskedBasket = ReturnType<typeof asked>;

/** A product that can be found and shown on a tile. */
export type Goods = Item & {
  category: string | undefined;
  barcodes: readonly string[];
  /** What a unit costs here before any promotion, in minor units; undefined where nobody has said. */
  priceMinor: number | undefined;
};

/** What a scanned code stands for. */
export type Scanned =
  /** One piece of a product, or one whose quantity is to be asked for. */
  | { is: 'goods'; item: Item }
  /** A label, which tells how much; the quote reads it again. */
  | { is: 'label'; item: Item; code: string; thousandths: number; batch?: string }
  | { is: 'unknown'; code: string };

/** What became of a command: booked by the server, or kept by the till until it can tell it. */
export type Sent = { is: 'booked'; outcome: Accepted } | { is: 'kept' };

/** How the line to the server is, and how many commands wait for it. */
export type Connection = { isUp: boolean; since: number; waiting: number };

/**
 * Through which a till prices, looks goods up and sells. One door asks the server; one without a line answers from what
 * the till keeps. Pages know of neither.
 */
export interface TillDoor {
  /** The same object until it changes. */
  connection(): Connection;
  /** Tells of changes of the connection, until what it answers is called. */
  subscribe(onChange: () => void): () => void;
  /** What can be sold at the till's location; read once, and again when it is asked for later. */
  catalogue(): Promise<readonly Goods[]>;
  /** Goods by a part of a name, a SKU, a barcode or the initials of their pinyin. */
  find(text: string): Promise<readonly Goods[]>;
  scan(code: string): Promise<Scanned>;
  price(basket: AskedBasket): Promise<PricedBasket>;
  /**
   * Sends what somebody has decided, by its id; again by the same id where no answer came. Refusals are thrown.
   *
   * @param again whether it may have been sent before, also by a page that is gone
   */
  send(intent: Intent, again?: boolean): Promise<Sent>;
  /** The number of the next receipt of this register, which is used up by that. */
  nextReceiptNo(): Promise<string>;
}
