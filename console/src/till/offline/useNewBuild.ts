import { useEffect } from 'react';
import type { TillDoor } from '../door.ts';
import { takeNewBuild } from './builds.ts';

/** Takes a newer build where a shift is to be opened: nobody is served, and nothing waits to be told. */
export function useNewBuild(door: TillDoor): void {
  useEffect(() => {
    if (door.connection().waiting === 0) {
      void takeNewBuild().catch(() => undefined);
    }
  }, [door]);
}
