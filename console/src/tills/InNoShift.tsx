import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useLocations, useMayAt } from '../catalog/locations.tsx';
import { InNoShiftDocument, type InNoShiftQuery, ShiftsOfDayDocument } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { Entries, Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Section } from '../kit/Page.tsx';
import { ListEnd, Shown } from '../kit/States.tsx';
import { useAct } from '../kit/useAct.ts';
import { useList } from '../kit/useList.ts';
import { allPages } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { clockIn, isDay } from '../ledger/days.ts';
import { addresses } from '../shell/addresses.ts';
import { type DayShift, shiftOf } from './shiftOf.ts';

type Fact = InNoShiftQuery['unassignedFacts']['edges'][number]['node'];

/** What is in no shift, and so in no Z report, with the way to say where it belongs; nothing where there is none. */
export function InNoShift({ location }: { location: string | undefined }) {
  const t = useTranslations('inNoShift');
  const written = useTranslations('file');
  const figures = useFigures();
  const { of } = useLocations();
  const list = useList(
    ['unassigned', location],
    after => ask(InNoShiftDocument, { location: location ?? null, after }),
    page => page.unassignedFacts,
    { everyMs: 30_000 },
  );
  const facts = list.data?.pages.flatMap(page => page.unassignedFacts.edges.map(edge => edge.node)) ?? [];
  return facts.length > 0 ? (
    <Section title={t('title')}>
      <p className="quiet">{t('about')}</p>
      <Entries
        entries={facts.map(fact => ({
          key: keyOf(fact),
          name: <Name fact={fact} />,
          under: [
            `${fact.location} · ${fact.register} · ${figures.moment(fact.happenedAt, of(fact.location)?.zone)}`,
            fact.shiftNo != null && t('named', { number: fact.shiftNo }),
          ]
            .filter(Boolean)
            .join(' · '),
          value: (
            <Row>
              {figures.signedMoney(amountOf(fact))}
              <Assign fact={fact} />
            </Row>
          ),
        }))}
      />
      <ListEnd
        what={t('title')}
        parts={[
          { header: written('document'), value: fact => fact.receiptNo ?? fact.sale ?? fact.returned ?? fact.movement },
          { header: written('location'), value: fact => fact.location },
          { header: written('register'), value: fact => fact.register },
          { header: written('moment'), value: fact => ({ moment: fact.happenedAt, zone: of(fact.location)?.zone }) },
          { header: t('shift'), value: fact => fact.shiftNo },
          { header: written('amount'), value: fact => ({ minor: amountOf(fact) }) },
        ]}
        rows={facts}
        rest={{
          more: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
          all: () => allPages(list.page, page => page.unassignedFacts),
        }}
      />
    </Section>
  ) : null;
}

function keyOf(fact: Fact): string {
  return `${fact.location}/${fact.register}/${fact.sale ?? fact.returned ?? fact.movement ?? fact.happenedAt}`;
}

/** Sales less returns; what a movement of cash would have put into the drawer. */
function amountOf({ movement, totals }: Fact): number {
  return movement == null
    ? totals.salesMinor - totals.returnsMinor
    : totals.expected.reduce((sum, each) => sum + each.expectedMinor, 0);
}

function Name({ fact }: { fact: Fact }): ReactNode {
  const t = useTranslations('inNoShift');
  if (fact.sale != null) {
    return <Link href={addresses.sale(fact.sale)}>{fact.receiptNo ?? fact.sale}</Link>;
  }
  return fact.returned == null ? t('movement', { id: fact.movement ?? '' }) : t('returned', { id: fact.returned });
}

function Assign({ fact }: { fact: Fact }) {
  const t = useTranslations('inNoShift');
  return useMayAt()('shifts.settle', fact.location) ? (
    <Opens label={t('assign')} title={t('assignTitle')}>
      {close => <Assigning fact={fact} onDone={close} />}
    </Opens>
  ) : null;
}

/** Shifts of the business day on which it happened; another day is chosen where the clock says otherwise. */
function Assigning({ fact, onDone }: { fact: Fact; onDone: () => void }) {
  const t = useTranslations('inNoShift');
  const zone = useLocations().of(fact.location)?.zone;
  const [day, setDay] = useState(() => clockIn(zone, new Date(fact.happenedAt)).day);
  const read = useQuery({
    queryKey: ['shifts', 'of', fact.location, day],
    queryFn: () => ask(ShiftsOfDayDocument, { location: fact.location, day }),
  });
  return (
    <>
      <Field label={t('day')} type="date" value={day} onChange={to => isDay(to) && setDay(to)} />
      <Shown of={read} rows={2}>
        {({ shifts }) => {
          const those = shifts.edges.map(edge => edge.node).filter(shift => shift.register === fact.register);
          return those.length === 0 ? (
            <p role="status">{t('noShifts')}</p>
          ) : (
            <ToShift key={day} fact={fact} shifts={those} onDone={onDone} />
          );
        }}
      </Shown>
    </>
  );
}

function ToShift({ fact, shifts, onDone }: { fact: Fact; shifts: readonly DayShift[]; onDone: () => void }) {
  const t = useTranslations('inNoShift');
  const figures = useFigures();
  const act = useAct(['unassigned', 'tillAlerts', 'shifts', 'shift', 'day'], onDone);
  const zone = useLocations().of(fact.location)?.zone;
  const [chosen, setChosen] = useState(() => shiftOf(shifts, fact.happenedAt)?.shiftNo);
  const [note, setNote] = useState('');
  return (
    <Form
      submit={t('assign')}
      act={act}
      isComplete={chosen !== undefined && note.trim() !== ''}
      onSubmit={() =>
        chosen !== undefined &&
        act.act('shifts.AssignFact', {
          location: fact.location,
          register: fact.register,
          shiftNo: chosen,
          ...(fact.sale != null
            ? { sale: fact.sale }
            : fact.returned != null
              ? { returned: fact.returned }
              : { movement: fact.movement ?? null }),
          note: note.trim(),
        })
      }
    >
      <Choice
        label={t('shift')}
        options={shifts.map(({ shiftNo, openedAt, cashier }) => ({
          id: String(shiftNo),
          name: t('shiftOf', { number: shiftNo, cashier, time: figures.time(openedAt, zone) }),
        }))}
        value={String(chosen ?? '')}
        onChange={id => setChosen(Number(id))}
      />
      <p className="quiet small">{t('what')}</p>
      <Field label={t('note')} value={note} onChange={setNote} maxLength={500} isRequired />
    </Form>
  );
}
