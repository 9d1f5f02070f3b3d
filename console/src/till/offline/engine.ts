/** What the pricing engine of the ledger offers as a module: it takes and gives JSON texts (console/pricing-engine). */
export type PricingEngine = {
  price: (rules: string, question: string) => string;
  scan: (question: string) => string;
};

/** The engine has not taken what it was asked: `field` is a pointer into it. */
export type Refused = { refused: { field: string; reason: string } };

export type PricedLine = {
  lineNo: number;
  part: number;
  saleLineNo: number;
  splitOf?: number;
  sku: string;
  quantity: number;
  grossMinor: number;
  paidMinor: number;
  shares: readonly { seq: number; amountMinor: number }[];
};

export type Layer = 'PRICE' | 'ITEM' | 'ORDER' | 'COUPON' | 'MANUAL' | 'POINTS';

export type Priced = {
  engine: number;
  search: 'AS_NEEDED' | 'ALL_ORDERS' | 'BEST_FIRST';
  lines: readonly PricedLine[];
  applications: readonly {
    seq: number;
    layer: Layer;
    promotion?: string;
    version?: number;
    step: number;
    times: number;
    benefitMinor: number;
  }[];
  skipped: readonly { promotion?: string; coupon?: string; reason: string }[];
  nearMisses: readonly {
    promotion: string;
    step: number;
    missingMinor?: number;
    missingPieces?: number;
    missingGifts?: number;
  }[];
  totalMinor: number;
  pointsUsed: number;
};

export type ReadCode = {
  item: string;
  batch?: string;
  batchDaysLeft?: number;
  labelMinor?: number;
  quantity?: number;
};

/** What the engine has answered; undefined where it has refused it. */
export function answerOf<T extends object>(text: string): T | undefined {
  const answer = JSON.parse(text) as T | Refused;
  return 'refused' in answer ? undefined : answer;
}
