import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const tillsRoutes = [
  createRoute({
    ...onRoot,
    path: '/tills',
    validateSearch: texts('location', 'state'),
    component: lazyRouteComponent(() => import('./TillsPage.tsx'), 'TillsPage'),
  }),
] as const;
