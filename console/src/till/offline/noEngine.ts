/** Stands in where the pages were built without the pricing engine: this till cannot price without a line. */
function missing(): never {
  throw new Error('these pages were built without the pricing engine');
}

export const price = missing;
export const scan = missing;
