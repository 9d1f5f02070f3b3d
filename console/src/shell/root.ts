import { createRootRoute } from '@tanstack/react-router';
import { isDay } from '../ledger/days.ts';
import { NotFound } from './NotFound.tsx';
import { Shell } from './Shell.tsx';

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** What each page's route has in common. */
export const onRoot = { getParentRoute: () => root };

/** Search parameters are written by anybody: what is no text, or no day, is not there. */
export function texts<K extends string>(...keys: K[]) {
  return (search: Record<string, unknown>): { [key in K]?: string } => {
    const read: { [key in K]?: string } = {};
    for (const key of keys) {
      const value = search[key];
      if (typeof value === 'string' && value !== '' && (!isDayKey(key) || isDay(value))) {
        read[key] = value;
      }
    }
    return read;
  };
}

function isDayKey(key: string): boolean {
  return key === 'day' || key === 'from' || key === 'to';
}
