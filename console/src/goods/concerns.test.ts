import { expect, test } from 'vitest';
import { concernOf } from './concerns.ts';

const MILK = { sku: 'MILK', category: 'Dairy', brand: 'Tianmu' };

test.each([
  [{ scope: { skus: ['MILK', 'TEA'] } }, 'named'],
  [{ scope: { categories: ['Dairy'] } }, 'named'],
  [{ scope: { brands: ['Tianmu'] } }, 'named'],
  [{ need: { slots: [{ scope: { skus: ['TEA'] } }, { scope: { skus: ['MILK'] } }] } }, 'named'],
  [{ scope: { categories: ['Dairy'], except: { skus: ['MILK'] } } }, undefined],
  [{ scope: { skus: ['TEA'] }, give: { get: { scope: { skus: ['MILK'] } } } }, 'named'],
  [{ scope: { skus: ['TEA'] } }, undefined],
  [{ layer: 'ORDER', give: { pay: 9800 } }, 'all'],
])('%j concerns milk: %s', (rule, concern) => expect(concernOf(rule, MILK)).toBe(concern));
