import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const receivingRoutes = [
  createRoute({
    ...onRoot,
    path: '/receiving',
    validateSearch: texts('order'),
    component: lazyRouteComponent(() => import('./ReceivingPage.tsx'), 'ReceivingPage'),
  }),
] as const;
