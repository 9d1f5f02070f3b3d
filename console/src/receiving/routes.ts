import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot } from '../shell/root.ts';

export const receivingRoutes = [
  createRoute({
    ...onRoot,
    path: '/receiving',
    component: lazyRouteComponent(() => import('./ReceivingPage.tsx'), 'ReceivingPage'),
  }),
] as const;
