import { useCallback, useEffect, useMemo, useState } from 'react';
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
import { lastNumberAt, type Numbering, numbersOf } from './numbers.ts';
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
  const online = useMemo(() => doorOf(location, register, { prefix, digits }), [location, register, prefix, digits]);
  const opened = useOpenTill(found ? online : undefined, location, register);
  const door = opened?.is === 'open' ? opened.door : online;
  const keeps = opened?.is === 'open';
  // Asked for while there is a line: the first receipt may be given without one.
  useEffect(() => {
    if (keeps) {
      lastNumber(location, register, { prefix, digits }).catch(() => undefined);
    }
  }, [keeps, location, register, prefix, digits]);
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
  return !isTraining && !isOpen ? <OpenShift station={station} /> : <Counter station={station} />;
}

function Gone({ onElsewhere }: { onElsewhere: () => void }) {
  return (
    <Failed
      error={new Failure({ is: 'problem', kind: 'not-found', status: 404, detail: '', fields: [] })}
      onRetry={onElsewhere}
    />
  );
}

/** Many receipts may have to be looked through. */
const PATIENCE_MS = 60_000;

/** The last number that the server knows, or knew when it was asked last. */
function lastNumber(location: string, register: string, numbering: Numbering): Promise<number> {
  return lastKnown(
    `last number ${location}/${register}`,
    () => lastNumberAt(location, register, numbering),
    PATIENCE_MS,
  );
}

function doorOf(location: string, register: string, numbering: Numbering): TillDoor {
  const name = `last-number/${location}/${register}`;
  const numbers = numbersOf(numbering, { read: () => read<number>(name), keep: last => keep(name, last) }, () =>
    lastNumber(location, register, numbering),
  );
  return onlineDoor(location, numbers);
}
