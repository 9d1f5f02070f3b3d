/**
 * Prices baskets beside the page: reads the bundle of the till's store, keeps it, checks it whenever it is read, and asks
 * the pricing engine. So a large bundle makes no key late.
 */
import { price, scan } from '#pricing-engine';
import { type Call, serve } from './calls.ts';
import { PriceDesk } from './PriceDesk.ts';

const desk = new PriceDesk({ price, scan });

addEventListener('message', (event: MessageEvent<Call>) => serve(desk, event.data, answer => postMessage(answer)));
