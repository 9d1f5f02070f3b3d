import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const heldRoutes = [
  createRoute({
    ...onRoot,
    path: '/held',
    validateSearch: texts('location', 'kind'),
    component: lazyRouteComponent(() => import('./HeldPage.tsx'), 'HeldPage'),
  }),
] as const;
