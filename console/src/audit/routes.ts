import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const auditRoutes = [
  createRoute({
    ...onRoot,
    path: '/history',
    validateSearch: texts('stream', 'command'),
    component: lazyRouteComponent(() => import('./HistoryPage.tsx'), 'HistoryPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/denied',
    validateSearch: texts('reason'),
    component: lazyRouteComponent(() => import('./DeniedPage.tsx'), 'DeniedPage'),
  }),
] as const;
