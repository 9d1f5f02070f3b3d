import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const todayRoutes = [
  createRoute({
    ...onRoot,
    path: '/',
    validateSearch: texts('day', 'location'),
    component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
  }),
] as const;
