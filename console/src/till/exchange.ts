import type { CompleteSale, ExchangeGoods } from '../generated/commands.ts';
import { type Refund, refundsOf } from '../returns/refunds.ts';
import type { TakenBack } from './current.ts';

/** What is left of a basket when goods that come back have paid for it, in minor units. */
export type Settlement = {
  /** What is to be paid still. */
  dueMinor: number;
  /** So much of what is due for the goods pays for the basket. */
  setOffMinor: number;
  /** What is more than the basket costs, by the means by which it goes back. */
  refunds: readonly Refund[];
};

export function settlementOf(totalMinor: number, back: TakenBack | undefined): Settlement {
  const backMinor = back?.dueMinor ?? 0;
  return {
    dueMinor: Math.max(0, totalMinor - backMinor),
    setOffMinor: Math.min(totalMinor, backMinor),
    refunds: back && backMinor > totalMinor ? refundsOf(backMinor - totalMinor, back.paid, back.gone) : [],
  };
}

/** The return and the sale in one, of which only the difference is handed over. */
export function exchangeOf(sale: CompleteSale, back: TakenBack, refunds: readonly Refund[]): ExchangeGoods {
  return { acceptReturn: { ...back.payload, refunds: [...refunds] }, completeSale: sale };
}
