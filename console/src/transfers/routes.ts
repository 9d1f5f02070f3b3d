import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const transfersRoutes = [
  createRoute({
    ...onRoot,
    path: '/transfers',
    validateSearch: texts('location', 'state'),
    component: lazyRouteComponent(() => import('./TransfersPage.tsx'), 'TransfersPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/transfers/$transfer',
    component: lazyRouteComponent(() => import('./TransferPage.tsx'), 'TransferPage'),
  }),
] as const;
