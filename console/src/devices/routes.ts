import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const devicesRoutes = [
  createRoute({
    ...onRoot,
    path: '/devices',
    validateSearch: texts('location'),
    component: lazyRouteComponent(() => import('./DevicesPage.tsx'), 'DevicesPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/device-findings',
    validateSearch: texts('location', 'device', 'kind'),
    component: lazyRouteComponent(() => import('./FindingsPage.tsx'), 'FindingsPage'),
  }),
] as const;
