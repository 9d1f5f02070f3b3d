import type { CompleteSale } from '../generated/commands.ts';
import type { Basket } from './basket.ts';
import type { PricedBasket } from './door.ts';
import { type Part, tendersOf } from './tenders.ts';

export type Where = { location: string; register: string; cashier: string; shiftNo?: number };

/** The sale of a basket as it was priced: nothing is calculated here, all is copied from the quote. */
export function saleOf(
  basket: Basket,
  priced: PricedBasket,
  parts: readonly Part[],
  changeMinor: number,
  receiptNo: string,
  where: Where,
): CompleteSale {
  const { basis } = priced;
  return {
    saleId: basket.saleId,
    receiptNo,
    location: where.location,
    register: where.register,
    cashier: where.cashier,
    ...(where.shiftNo === undefined ? {} : { shiftNo: where.shiftNo }),
    ...(basket.member ? { member: basket.member.id } : {}),
    ...(basket.coupons.length > 0 ? { coupons: [...basket.coupons] as CompleteSale['coupons'] } : {}),
    basis: {
      pricedAt: basis.pricedAt,
      engine: basis.engine,
      ...(basis.search ? { search: basis.search } : {}),
      ...(basis.channel ? { channel: basis.channel } : {}),
      ...(basis.bundle ? { bundle: basis.bundle } : {}),
      ...(basis.manualMinor ? { manualMinor: basis.manualMinor } : {}),
      ...(basis.roundOff ? { roundOff: true } : {}),
      ...(basis.points ? { points: basis.points } : {}),
    },
    applications: [...priced.applications]
      .sort((one, other) => one.seq - other.seq)
      .map(each => ({
        layer: each.layer,
        ...(each.promotion != null ? { promotion: each.promotion } : {}),
        ...(each.version != null ? { version: each.version, step: each.step, times: each.times } : {}),
        benefitMinor: each.benefitMinor,
      })),
    lines: priced.lines.map(line => {
      const own = basket.lines.find(each => each.lineNo === line.lineNo);
      return {
        lineNo: line.saleLineNo,
        sku: line.sku,
        quantity: line.quantity,
        unitPriceMinor: own?.override ? own.override.minor : line.regularUnitMinor,
        discountMinor: line.discountMinor,
        ...(line.splitOf != null ? { splitOf: line.splitOf } : {}),
        ...(line.shares.length > 0 ? { shares: line.shares.map(share => ({ ...share })) } : {}),
        ...(own?.batch ? { batch: own.batch } : {}),
        ...(own?.override ? { overrideReason: own.override.reason } : {}),
      };
    }) as CompleteSale['lines'],
    tenders: tendersOf(parts, changeMinor),
  };
}
