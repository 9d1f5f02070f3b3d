import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const shiftsRoutes = [
  createRoute({
    ...onRoot,
    path: '/shifts',
    validateSearch: texts('location', 'day', 'state'),
    component: lazyRouteComponent(() => import('./ShiftsPage.tsx'), 'ShiftsPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/shifts/$location/$register/$shiftNo',
    component: lazyRouteComponent(() => import('./ShiftPage.tsx'), 'ShiftPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/days',
    validateSearch: texts('location', 'day'),
    component: lazyRouteComponent(() => import('./DaysPage.tsx'), 'DaysPage'),
  }),
] as const;
