import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot } from '../shell/root.ts';

export const giftCardsRoutes = [
  createRoute({
    ...onRoot,
    path: '/gift-cards',
    component: lazyRouteComponent(() => import('./GiftCardsPage.tsx'), 'GiftCardsPage'),
  }),
] as const;
