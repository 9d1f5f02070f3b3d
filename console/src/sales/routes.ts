import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const salesRoutes = [
  createRoute({
    ...onRoot,
    path: '/sales',
    validateSearch: texts('location', 'from', 'to', 'text'),
    component: lazyRouteComponent(() => import('./SalesPage.tsx'), 'SalesPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/sales/$sale',
    component: lazyRouteComponent(() => import('./SalePage.tsx'), 'SalePage'),
  }),
] as const;
