/** The pricing engine of the ledger, as TeaVM has compiled it; a build without it has none (build/engine.ts). */
declare module '#pricing-engine' {
  export const price: import('./engine.ts').PricingEngine['price'];
  export const scan: import('./engine.ts').PricingEngine['scan'];
}
