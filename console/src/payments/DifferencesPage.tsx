import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { LocationChoice } from '../catalog/locations.tsx';
import {
  BillsDocument,
  type BillsQuery,
  type DifferenceResolvedAs,
  DifferencesDocument,
  type DifferencesQuery,
} from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Filters, Named, Page, Section } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

type Difference = DifferencesQuery['differences']['edges'][number]['node'];
type Bill = BillsQuery['bills']['edges'][number]['node'];

const route = getRouteApi('/differences');

const STATES = ['OPEN', 'WAITING', 'RESOLVED', 'SETTLED'] as const;

const ANSWERS: readonly DifferenceResolvedAs[] = ['PROVIDER_RIGHT', 'LEDGER_RIGHT', 'LATE', 'FEE', 'FRAUD'];

/** Where bills of providers differ from the ledger: what is open first, each closed with a reason. */
export function DifferencesPage() {
  const t = useTranslations('differences');
  const enumWord = useEnumWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = STATES.find(each => each === search.state) ?? 'OPEN';
  const list = useList(
    ['differences', state, search.location],
    after => ask(DifferencesDocument, { state, location: search.location ?? null, after }),
    page => page.differences,
    { everyMs: 60_000 },
  );
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <Choice
          label={t('state')}
          options={STATES.map(id => ({ id, name: enumWord('BillDifferenceState', id) }))}
          value={state}
          onChange={to => change({ state: to })}
        />
        <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
      </Filters>
      <Rows of={list} list={page => page.differences} none={state === 'OPEN' ? t('noneOpen') : t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
      <Bills />
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Difference[]; rest: Rest<Difference> }) {
  const t = useTranslations('differences');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayResolve = useMay('payments.resolve-differences');
  const money = (minor: number | null | undefined) => (minor == null ? t('missing') : figures.money(minor));
  const columns: readonly Column<Difference>[] = [
    {
      key: 'kind',
      header: t('what'),
      cell: one => (
        <Named
          name={enumWord('BillDifferenceKind', one.kind)}
          under={[one.figures.number ?? one.figures.providerTx, one.location].filter(Boolean).join(' · ')}
        />
      ),
      file: [
        { header: t('what'), value: one => enumWord('BillDifferenceKind', one.kind) },
        { header: written('number'), value: one => one.figures.number ?? one.figures.providerTx },
        { header: written('location'), value: one => one.location },
      ],
    },
    {
      key: 'day',
      header: t('bill'),
      isExtra: true,
      cell: one => <Named name={<span className="figure">{figures.day(one.day)}</span>} under={one.account} />,
      file: [
        { header: t('bill'), value: one => one.day },
        { header: written('account'), value: one => one.account },
      ],
    },
    {
      key: 'ledger',
      header: t('ledger'),
      isFigure: true,
      isExtra: true,
      cell: one => money(one.figures.ledgerMinor),
      file: one => ({ minor: one.figures.ledgerMinor }),
    },
    {
      key: 'provider',
      header: t('provider'),
      isFigure: true,
      isExtra: true,
      cell: one => money(one.figures.providerMinor),
      file: one => ({ minor: one.figures.providerMinor }),
    },
    {
      key: 'stake',
      header: t('stake'),
      isFigure: true,
      cell: one => figures.money(one.stakeMinor),
      file: one => ({ minor: one.stakeMinor }),
    },
    {
      key: 'end',
      header: t('answer'),
      cell: one =>
        one.state === 'OPEN' && mayResolve ? (
          <Opens label={t('close')} title={t('closeTitle')}>
            {close => <Resolution difference={one} onDone={close} />}
          </Opens>
        ) : (
          <Named
            name={
              <Tag tone={one.state === 'OPEN' ? 'warn' : 'plain'}>
                {one.as ? enumWord('DifferenceResolvedAs', one.as) : enumWord('BillDifferenceState', one.state)}
              </Tag>
            }
            under={[one.note, one.by, one.settledBy && enumWord('DifferenceSettledBy', one.settledBy)]
              .filter(Boolean)
              .join(' · ')}
          />
        ),
      file: [
        {
          header: t('answer'),
          value: one =>
            one.as ? enumWord('DifferenceResolvedAs', one.as) : enumWord('BillDifferenceState', one.state),
        },
        { header: written('note'), value: one => one.note },
        { header: written('by'), value: one => one.by },
      ],
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={one => `${one.account}/${one.id}`}
      rest={rest}
    />
  );
}

/** Says what a difference is, and why. */
function Resolution({ difference, onDone }: { difference: Difference; onDone: () => void }) {
  const t = useTranslations('differences');
  const enumWord = useEnumWord();
  const [as, setAs] = useState<DifferenceResolvedAs>('PROVIDER_RIGHT');
  const [note, setNote] = useState('');
  const act = useAct(['differences', 'bills'], onDone);
  const said = note.trim();
  return (
    <Form
      submit={t('close')}
      act={act}
      isComplete={said !== ''}
      onSubmit={() =>
        act.act('payments.ResolveDifference', {
          account: difference.account,
          difference: difference.id,
          as,
          note: said,
        })
      }
    >
      <Choice
        label={t('as')}
        options={ANSWERS.map(id => ({ id, name: enumWord('DifferenceResolvedAs', id) }))}
        value={as}
        onChange={id => setAs(ANSWERS.find(each => each === id) ?? as)}
      />
      <Field label={t('note')} value={note} onChange={setNote} maxLength={500} isRequired autoFocus />
      <SecondPerson act={act} note={said} />
    </Form>
  );
}

/** The bills that were brought in, the newest first. */
function Bills() {
  const t = useTranslations('differences');
  const list = useList(
    ['bills'],
    after => ask(BillsDocument, { after }),
    page => page.bills,
  );
  return (
    <Section title={t('bills')}>
      <Rows of={list} places={3} list={page => page.bills} none={t('noBills')}>
        {(rows, rest) => <BillTable rows={rows} rest={rest} />}
      </Rows>
    </Section>
  );
}

function BillTable({ rows, rest }: { rows: readonly Bill[]; rest: Rest<Bill> }) {
  const t = useTranslations('differences');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Bill>[] = [
    {
      key: 'day',
      header: t('bill'),
      cell: bill => <Named name={<span className="figure">{figures.day(bill.day)}</span>} under={bill.account} />,
      file: [
        { header: t('bill'), value: bill => bill.day },
        { header: written('account'), value: bill => bill.account },
      ],
    },
    {
      key: 'state',
      header: t('state'),
      cell: bill => (
        <Row>
          <Tag tone={bill.state === 'RECONCILED' ? 'good' : bill.differing > 0 ? 'warn' : 'plain'}>
            {enumWord('ProviderBillState', bill.state)}
          </Tag>
        </Row>
      ),
      file: bill => enumWord('ProviderBillState', bill.state),
    },
    {
      key: 'rows',
      header: t('rows'),
      isFigure: true,
      isExtra: true,
      cell: bill => figures.count(bill.told.rows),
      file: bill => bill.told.rows,
    },
    {
      key: 'matched',
      header: t('matched'),
      isFigure: true,
      isExtra: true,
      cell: bill => figures.count(bill.matched),
      file: bill => bill.matched,
    },
    {
      key: 'differing',
      header: t('differing'),
      isFigure: true,
      cell: bill => figures.count(bill.differing),
      file: bill => bill.differing,
    },
    {
      key: 'payable',
      header: t('payable'),
      isFigure: true,
      cell: bill => figures.money(bill.payableMinor),
      file: bill => ({ minor: bill.payableMinor }),
    },
  ];
  return (
    <DataTable
      caption={t('bills')}
      columns={columns}
      rows={rows}
      rowKey={bill => `${bill.account}/${bill.day}`}
      rest={rest}
    />
  );
}
