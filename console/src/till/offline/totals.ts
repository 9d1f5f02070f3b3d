import type { Json } from '../journal/canonical.ts';

/** What a shift has turned over at this till, told to the server or not. Amounts are in minor units. */
export type ShiftTotals = {
  shiftNo: number;
  receipts: number;
  returns: number;
  salesMinor: number;
  returnsMinor: number;
  /** What came in by each means, less what went out. */
  netMinor: { [means: string]: number };
};

export function newShift(shiftNo: number, floatMinor: number): ShiftTotals {
  return { shiftNo, receipts: 0, returns: 0, salesMinor: 0, returnsMinor: 0, netMinor: { CASH: floatMinor } };
}

type Payment = { method: string; amountMinor: number; changeMinor?: number | null };
type Payload = {
  shiftNo?: number;
  floatMinor?: number;
  tenders?: readonly Payment[];
  refunds?: readonly Payment[];
  kind?: string;
  acceptReturn?: Json;
  completeSale?: Json;
  amountMinor?: number;
};

const INTO_DRAWER = ['PAY_IN', 'FLOAT_ADD'];
const OUT_OF_DRAWER = ['PAY_OUT', 'DROP'];

/** The totals after a command; the same ones where it is none of the shift, or moves no money. */
export function after(totals: ShiftTotals | undefined, type: string, body: Json): ShiftTotals | undefined {
  const payload = body as Payload;
  if (type === 'shifts.OpenShift') {
    return newShift(payload.shiftNo ?? 0, payload.floatMinor ?? 0);
  }
  if (!totals || (payload.shiftNo !== undefined && payload.shiftNo !== totals.shiftNo)) {
    return totals;
  }
  switch (type) {
    case 'sales.CompleteSale': {
      const paid = (payload.tenders ?? []).map(({ method, amountMinor, changeMinor }) => ({
        method,
        minor: amountMinor - (changeMinor ?? 0),
      }));
      const salesMinor = totals.salesMinor + sum(paid);
      return { ...moved(totals, paid), receipts: totals.receipts + 1, salesMinor };
    }
    case 'returns.AcceptReturn': {
      const back = (payload.refunds ?? []).map(({ method, amountMinor }) => ({ method, minor: -amountMinor }));
      const returnsMinor = totals.returnsMinor - sum(back);
      return { ...moved(totals, back), returns: totals.returns + 1, returnsMinor };
    }
    case 'returns.ExchangeGoods': {
      const { acceptReturn = {}, completeSale = {} } = payload;
      return after(after(totals, 'returns.AcceptReturn', acceptReturn), 'sales.CompleteSale', completeSale);
    }
    case 'shifts.MoveCash': {
      const kind = payload.kind ?? '';
      const sign = INTO_DRAWER.includes(kind) ? 1 : OUT_OF_DRAWER.includes(kind) ? -1 : 0;
      return moved(totals, [{ method: 'CASH', minor: sign * (payload.amountMinor ?? 0) }]);
    }
    default:
      return totals;
  }
}

type Move = { method: string; minor: number };

function sum(moves: readonly Move[]): number {
  return moves.reduce((all, { minor }) => all + minor, 0);
}

function moved(totals: ShiftTotals, moves: readonly Move[]): ShiftTotals {
  const netMinor = { ...totals.netMinor };
  for (const { method, minor } of moves) {
    netMinor[method] = (netMinor[method] ?? 0) + minor;
  }
  return { ...totals, netMinor };
}
