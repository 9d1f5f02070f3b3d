import { quantityOf } from '../ledger/typed.ts';

export type BasketLine = { sku: string; quantity: number };

/** A basket as somebody writes it: a line each with a SKU and how many, one where none is told. What is none is left out. */
export function basketOf(text: string): BasketLine[] {
  return text.split('\n').flatMap(line => {
    const [sku = '', many = '1'] = line.trim().split(/[\s,×]+/);
    const quantity = quantityOf(many);
    return /^[A-Za-z0-9._:-]{1,64}$/.test(sku) && quantity !== undefined && quantity > 0 ? [{ sku, quantity }] : [];
  });
}
