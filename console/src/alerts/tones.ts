import type { AlertKind } from '../generated/documents.ts';

/** How pressing an alert is. */
export function toneOf(kind: AlertKind): 'bad' | 'warn' | 'plain' {
  switch (kind) {
    case 'EXPIRED':
    case 'NEGATIVE_STOCK':
    case 'OUT_OF_STOCK':
      return 'bad';
    case 'LOW_STOCK':
    case 'NEAR_EXPIRY':
      return 'warn';
    case 'OVERSTOCK':
    case 'SLOW_MOVER':
      return 'plain';
  }
}
