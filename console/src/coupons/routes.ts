import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot } from '../shell/root.ts';

export const couponsRoutes = [
  createRoute({
    ...onRoot,
    path: '/coupons',
    component: lazyRouteComponent(() => import('./CouponsPage.tsx'), 'CouponsPage'),
  }),
] as const;
