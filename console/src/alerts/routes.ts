import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const alertsRoutes = [
  createRoute({
    ...onRoot,
    path: '/alerts',
    validateSearch: texts('location'),
    component: lazyRouteComponent(() => import('./AlertsPage.tsx'), 'AlertsPage'),
  }),
] as const;
