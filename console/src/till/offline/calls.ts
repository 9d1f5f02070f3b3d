import type { PriceDesk } from './PriceDesk.ts';

type Method = 'open' | 'refresh' | 'prices' | 'goods' | 'find' | 'scan' | 'quote';

/** A call of a price desk from another thread. */
export type Call = { [M in Method]: { no: number; method: M; args: Parameters<PriceDesk[M]> } }[Method];
export type Answer = { no: number; value?: unknown; failed?: string };

export async function serve(desk: PriceDesk, call: Call, answer: (answer: Answer) => void): Promise<void> {
  try {
    answer({ no: call.no, value: await called(desk, call) });
  } catch (failure) {
    answer({ no: call.no, failed: String(failure) });
  }
}

function called(desk: PriceDesk, call: Call): unknown {
  switch (call.method) {
    case 'open':
      return desk.open(...call.args);
    case 'refresh':
      return desk.refresh();
    case 'prices':
      return desk.prices();
    case 'goods':
      return desk.goods(...call.args);
    case 'find':
      return desk.find(...call.args);
    case 'scan':
      return desk.scan(...call.args);
    case 'quote':
      return desk.quote(...call.args);
  }
}

/** The same desk, asked from a page. */
export type PriceDeskElsewhere = {
  [M in Method]: (...args: Parameters<PriceDesk[M]>) => Promise<Awaited<ReturnType<PriceDesk[M]>>>;
};

/** Calls a desk that is in a worker. */
export function deskIn(worker: Pick<Worker, 'postMessage' | 'addEventListener'>): PriceDeskElsewhere {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (failure: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', event => {
    const { no, value, failed } = (event as MessageEvent<Answer>).data;
    const asked = waiting.get(no);
    waiting.delete(no);
    if (failed === undefined) {
      asked?.resolve(value as never);
    } else {
      asked?.reject(new Error(failed));
    }
  });
  worker.addEventListener('error', event => {
    for (const asked of waiting.values()) {
      asked.reject(new Error((event as ErrorEvent).message));
    }
    waiting.clear();
  });
  const calling =
    <M extends Method>(method: M) =>
    (...args: Parameters<PriceDesk[M]>) =>
      new Promise<Awaited<ReturnType<PriceDesk[M]>>>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ no: last, method, args });
      });
  return {
    open: calling('open'),
    refresh: calling('refresh'),
    prices: calling('prices'),
    goods: calling('goods'),
    find: calling('find'),
    scan: calling('scan'),
    quote: calling('quote'),
  };
}
