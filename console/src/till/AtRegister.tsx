import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Me, nameOf } from '../access/session.ts';
import { TillRegistersDocument, type TillRegistersQuery } from '../generated/documents.ts';
import { Skeleton } from '../kit/States.tsx';
import { Failed } from '../kit/Trouble.tsx';
import { ask } from '../ledger/ask.ts';
import { Failure } from '../ledger/problem.ts';
import type { Chosen } from './ChooseRegister.tsx';
import { Counter } from './Counter.tsx';
import type { TillDoor } from './door.ts';
import { keep, read } from './kept.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { OpenShift } from './OpenShift.tsx';
import { lastKnown } from './offline/lastKnown.ts';
import { NotOpen } from './offline/NotOpen.tsx';
import { useOpenTill } from './offline/useOpenTill.ts';
import { onlineDoor } from './onlineDoor.ts';
import type { Means } from './tenders.ts';
import styles from './till.module.css';
import { trainingDoor } from './trainingDoor.ts';
import { useRead } from './useRead.ts';

type Props = { me: Me; at: Chosen; onElsewhere: () => void; onLeave: () => void };

type Register = TillRegistersQuery['registers'][number];

/** What a till works with: where it stands, who works there, in which shift, by which rules, through which door. */
export type Station = {
  me: Me;
  at: Chosen;
  cashier: string;
  register: Register;
  shiftNo: number | undefined;
  saleNeedsShift: boolean;
  blindCount: boolean;
  /** What is counted when the shift is closed. */
  counted: readonly Means[];
  /** What is paid in cash is a multiple of it, in minor units. */
  cashStep: number | undefined;
  /** Means that the store takes; any where it has not said. */
  means: readonly Means[] | undefined;
  isTraining: boolean;
  door: TillDoor;
  /** Reads shift and rules anew. */
  again: () => void;
  train: (on: boolean) => void;
  /** Works in the shift of somebody else, who has left. */
  goOn: () => void;
  onElsewhere: () => void;
  onLeave: () => void;
};

export function AtRegister({ me, at, onElsewhere, onLeave }: Props) {
  const { location, register } = at;
  const settings = useRead(
    useCallback(() => lastKnown(`registers ${location}`, () => ask(TillRegistersDocument, { location })), [location]),
  );
  const [isTraining, train] = useState(false);
  const [goesOnIn, setGoesOnIn] = useState<number>();
  const found = settings.data?.registers.find(each => each.register === register);
  const prefix = found?.numbering?.receiptPrefix ?? '';
  const digits = found?.numbering?.digits ?? 6;
  const numbers = useMemo(() => numbersAt(location, register, prefix, digits), [location, register, prefix, digits]);
  const online = useMemo(() => onlineDoor(location, numbers), [location, numbers]);
  const opened = useOpenTill(found ? online : undefined, location, register);
  const door = opened?.is === 'open' ? opened.door : online;
  const keeps = opened?.is === 'open';
  const lastNumber = found?.lastReceiptNumber ?? 0;
  useEffect(() => numbers.learn(lastNumber), [numbers, lastNumber]);
  const readAgain = settings.again;
  useOnceAllIsTold(door, keeps, readAgain);
  const trained = useMemo(() => trainingDoor(door), [door]);

  if (opened?.is === 'elsewhere' || opened?.is === 'lost') {
    return (
      <main className={styles.middle}>
        <NotOpen opened={opened} />
      </main>
    );
  }
  if (!settings.data || !found || !opened) {
    return (
      <main className={styles.middle}>
        {settings.trouble ? (
          <Failed error={new Failure(settings.trouble)} onRetry={settings.again} />
        ) : settings.data && !found ? (
          <Gone onElsewhere={onElsewhere} />
        ) : (
          <Skeleton rows={3} />
        )}
      </main>
    );
  }
  const rules = settings.data.shiftRules;
  const tenders = settings.data.tenderRules.find(({ from }) => Date.parse(from) <= Date.now())?.rules;
  const station: Station = {
    me,
    at,
    cashier: nameOf(me.principal),
    register: found,
    shiftNo: found.open?.shiftNo,
    saleNeedsShift: rules.saleNeedsShift,
    blindCount: rules.blindCount,
    counted: rules.countedMethods.length > 0 ? rules.countedMethods : ['CASH'],
    cashStep: tenders?.cashRoundingStepMinor ?? undefined,
    means: tenders?.methods?.map(each => each.method),
    isTraining,
    door: isTraining ? trained : door,
    again: settings.again,
    train,
    goOn: () => setGoesOnIn(found.open?.shiftNo),
    onElsewhere,
    onLeave,
  };
  const isOpen = found.open && (found.open.cashier === station.cashier || found.open.shiftNo === goesOnIn);
  // Baskets of training and of the day are nothing to each other: each has a counter of its own.
  const counter = <Counter key={isTraining ? 'training' : 'day'} station={station} />;
  return isTraining || isOpen ? counter : <OpenShift station={station} />;
}

function Gone({ onElsewhere }: { onElsewhere: () => void }) {
  return (
    <Failed
      error={new Failure({ is: 'problem', kind: 'not-found', status: 404, detail: '', fields: [] })}
      onRetry={onElsewhere}
    />
  );
}

/** What the till was told of its shift is what it has told itself, until the server has heard all that waited. */
function useOnceAllIsTold(door: TillDoor, keeps: boolean, then: () => void): void {
  const waiting = useSyncExternalStore(door.subscribe, () => door.connection().waiting);
  const before = useRef(0);
  useEffect(() => {
    if (keeps && before.current > 0 && waiting === 0) {
      then();
    }
    before.current = waiting;
  }, [keeps, waiting, then]);
}

function numbersAt(location: string, register: string, prefix: string, digits: number): Numbers {
  const name = `last-number/${location}/${register}`;
  return numbersOf({ prefix, digits }, { read: () => read<number>(name), keep: last => keep(name, last) });
}
