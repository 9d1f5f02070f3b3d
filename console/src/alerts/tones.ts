import type { AlertKind, DeliveryState } from '../generated/documents.ts';

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

/** How a delivery is shown: what nobody got needs attention. */
export function toneOfDelivery(state: DeliveryState): 'good' | 'plain' | 'bad' | 'warn' {
  switch (state) {
    case 'DELIVERED':
      return 'good';
    case 'PENDING':
      return 'plain';
    case 'UNKNOWN':
      return 'warn';
    case 'FAILED':
      return 'bad';
  }
}
