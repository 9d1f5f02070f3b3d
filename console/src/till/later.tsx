import { type ComponentType, useEffect, useState } from 'react';
import { Skeleton } from '../kit/States.tsx';
import { Failed } from '../kit/Trouble.tsx';
import { Failure } from '../ledger/problem.ts';

/** A part of the till that is loaded when somebody wants it, or when nobody waits for anything. */
export type Later<P extends object> = ComponentType<P> & { load: () => Promise<unknown> };

/**
 * What the first basket does not need. Where it cannot be loaded, as the line is down and the browser does not keep the
 * till, it says so, and nothing else of the till is lost: baskets outlive the reload that tries again.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let loading: Promise<ComponentType<P>> | undefined;
  let Loaded: ComponentType<P> | undefined;

  async function begin(): Promise<void> {
    loading ??= load();
    Loaded = await loading;
  }

  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, outside of all components
  function Shown(props: P) {
    const [state, setState] = useState<'waits' | 'here' | 'lost'>(Loaded ? 'here' : 'waits');
    useEffect(() => {
      let isWanted = true;
      begin().then(
        () => isWanted && setState('here'),
        () => isWanted && setState('lost'),
      );
      return () => {
        isWanted = false;
      };
    }, []);
    if (state === 'lost') {
      return <Failed error={new Failure({ is: 'unreachable' })} onRetry={() => window.location.reload()} />;
    }
    return Loaded && state === 'here' ? <Loaded {...props} /> : <Skeleton rows={3} />;
  }
  return Object.assign(Shown, { load: () => begin().catch(() => undefined) });
}
