import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { nameOf, useMe } from '../access/me.ts';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { useLocations, useMayAt } from '../catalog/locations.tsx';
import { StocktakeOfDocument, type StocktakeOfQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Fault, Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { localTime, momentAt } from '../ledger/days.ts';
import { addresses } from '../shell/addresses.ts';
import { type Causes, CountedLines } from './CountedLines.tsx';
import styles from './StocktakePage.module.css';
import { StateTag, useScopeWord } from './StocktakesPage.tsx';
import { Uncounted } from './Uncounted.tsx';

const route = getRouteApi('/stocktakes/$stocktake');

export type Stocktake = NonNullable<StocktakeOfQuery['stocktake']>;

/** One stocktake: how far it is, what it says, why, and what becomes of it; now, or as it was at a moment. */
export function StocktakePage() {
  const t = useTranslations('stocktake');
  const { stocktake: id } = route.useParams();
  const { at } = route.useSearch();
  const read = useQuery({
    queryKey: ['stocktake', id, at],
    queryFn: () => ask(StocktakeOfDocument, { id, asOf: at ?? null }),
    refetchInterval: at ? false : 10_000,
  });
  return (
    <Shown of={read} rows={6}>
      {({ stocktake }) =>
        stocktake ? (
          <Page
            title={id}
            over={<Link href={addresses.stocktakes()}>{t('over')}</Link>}
            aside={<Freshness of={read} />}
          >
            <Review key={id} stocktake={stocktake} at={at} />
          </Page>
        ) : (
          <Page title={id} over={<Link href={addresses.stocktakes()}>{t('over')}</Link>}>
            <Empty>{at === undefined ? t('unknown') : t('notYet')}</Empty>
            {at !== undefined && <Link href={addresses.stocktake(id)}>{t('now')}</Link>}
          </Page>
        )
      }
    </Shown>
  );
}

function Review({ stocktake, at }: { stocktake: Stocktake; at: string | undefined }) {
  const [causes, setCauses] = useState<Causes>(new Map());
  const isOpen = stocktake.state === 'OPEN' && at === undefined;
  return (
    <>
      {isOpen && <Actions stocktake={stocktake} causes={causes} />}
      {at !== undefined && <AsOf stocktake={stocktake} at={at} />}
      <Figures stocktake={stocktake} />
      <Result stocktake={stocktake} />
      <CountedLines stocktake={stocktake} at={at} causes={isOpen ? causes : undefined} onCauses={setCauses} />
      <Uncounted stocktake={stocktake} at={at} />
      <Replay stocktake={stocktake} at={at} />
      <Papers id={stocktake.id} />
    </>
  );
}

function Figures({ stocktake }: { stocktake: Stocktake }) {
  const t = useTranslations('stocktake');
  const figures = useFigures();
  const scopeWord = useScopeWord();
  const place = useLocations().of(stocktake.location);
  const { tolerance } = stocktake;
  const bounds = [
    tolerance?.quantity == null ? undefined : figures.quantity(tolerance.quantity),
    tolerance?.valueMinor == null ? undefined : figures.money(tolerance.valueMinor),
  ].filter(bound => bound !== undefined);
  return (
    <Facts
      facts={[
        { name: t('state'), value: <StateTag state={stocktake.state} />, note: stocktake.cancelReason },
        { name: t('location'), value: stocktake.location, note: place?.name },
        { name: t('scope'), value: scopeWord(stocktake.scope), note: stocktake.blind ? t('blind') : t('seeing') },
        ...(stocktake.lineCount == null ? [] : [{ name: t('lines'), value: figures.count(stocktake.lineCount) }]),
        { name: t('people'), value: stocktake.countedBy.join(', ') || t('nobody') },
        { name: t('tolerance'), value: bounds.join(' · ') || t('noTolerance') },
        { name: t('opened'), value: figures.moment(stocktake.openedAt, place?.zone) },
        ...(stocktake.closedAt
          ? [
              {
                name: t('closed'),
                value: figures.moment(stocktake.closedAt, place?.zone),
                note: stocktake.closedBy ? t('closedBy', { by: stocktake.closedBy }) : undefined,
              },
            ]
          : []),
      ]}
    />
  );
}

/** Counting, approving, giving up: by whoever may. */
function Actions({ stocktake, causes }: { stocktake: Stocktake; causes: Causes }) {
  const t = useTranslations('stocktake');
  const me = useMe().data;
  const router = useRouter();
  const mayAt = useMayAt();
  const mayCount = mayAt('stocktake.count', stocktake.location);
  const mayApprove = mayAt('stocktake.approve', stocktake.location);
  const mayCancel = mayAt('stocktake.open', stocktake.location);
  const [open, setOpen] = useState<'approve' | 'cancel'>();
  const close = () => setOpen(undefined);
  const approve = useAct(['stocktake', 'stocktakes', 'stock', 'stockOf'], close);
  const lines = stocktake.lineCount ?? 0;
  return (
    <div className={styles.actions}>
      {mayCount && (
        <Button look="primary" onPress={() => router.history.push(addresses.count(stocktake.id))}>
          {t('count')}
        </Button>
      )}
      {mayApprove && (
        <Button isDisabled={lines === 0} onPress={() => setOpen('approve')}>
          {t('approve')}
        </Button>
      )}
      {mayCancel && (
        <Button look="bare" onPress={() => setOpen('cancel')}>
          {t('cancel')}
        </Button>
      )}
      <Dialog title={t('approveTitle')} isOpen={open === 'approve'} onClose={close}>
        <div className={styles.dialog}>
          <p>{t('approveText', { lines })}</p>
          <Fault of={approve} />
          <SecondPerson act={approve} note={stocktake.id} />
          <Button
            look="primary"
            isPending={approve.isPending}
            onPress={() =>
              me &&
              approve.act('stocktake.Approve', {
                stocktakeId: stocktake.id,
                approvedBy: nameOf(me.principal),
                causes: [...causes.values()],
              })
            }
          >
            {t('approve')}
          </Button>
        </div>
      </Dialog>
      <Dialog title={t('cancelTitle')} isOpen={open === 'cancel'} onClose={close}>
        <Cancelling id={stocktake.id} onDone={close} />
      </Dialog>
    </div>
  );
}

function Cancelling({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useTranslations('stocktake');
  const [reason, setReason] = useState('');
  const act = useAct(['stocktake', 'stocktakes'], onDone);
  return (
    <Form
      submit={t('cancel')}
      act={act}
      isComplete={reason.trim() !== ''}
      onSubmit={() => act.act('stocktake.Cancel', { stocktakeId: id, reason: reason.trim() })}
    >
      <p className="quiet">{t('cancelText')}</p>
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={500} autoFocus />
    </Form>
  );
}

const STEP_MS = 60_000;
/** The ledger hears of a stocktake a little after it was opened. */
const FIRST_MS = 1000;

/** Says that what is shown is over. */
function AsOf({ stocktake, at }: { stocktake: Stocktake; at: string }) {
  const t = useTranslations('stocktake');
  const figures = useFigures();
  return <p role="status">{t('shown', { moment: figures.moment(at, useLocations().of(stocktake.location)?.zone) })}</p>;
}

/** The stocktake as it was at a moment of its time; minute by minute, or at any. */
function Replay({ stocktake, at }: { stocktake: Stocktake; at: string | undefined }) {
  const t = useTranslations('stocktake');
  const navigate = route.useNavigate();
  const zone = useLocations().of(stocktake.location)?.zone;
  const [end] = useState(() => new Date().toISOString());
  const last = stocktake.closedAt ?? end;
  const shown = at ?? last;
  const go = (moment: string | undefined) => void navigate({ search: moment ? { at: moment } : {}, replace: true });
  const step = (ms: number) => {
    const moment = Math.max(Date.parse(shown) + ms, Date.parse(stocktake.openedAt) + FIRST_MS);
    go(new Date(moment).toISOString());
  };
  return (
    <Section title={t('asItWas')}>
      <div className={styles.replay}>
        <Field
          label={t('moment')}
          type="datetime-local"
          value={localTime(shown, zone)}
          onChange={typed => {
            const moment = momentAt(typed, zone);
            if (moment) {
              go(moment);
            }
          }}
        />
        <Button onPress={() => step(-STEP_MS)}>{t('earlier')}</Button>
        <Button isDisabled={at === undefined} onPress={() => step(STEP_MS)}>
          {t('later')}
        </Button>
        {at !== undefined && (
          <Button look="bare" onPress={() => go(undefined)}>
            {t('now')}
          </Button>
        )}
      </div>
    </Section>
  );
}

type Row = Stocktake['summary'][number];

/** Gains and losses by category; what they are worth for whoever may see what goods have cost. */
function Result({ stocktake: { summary } }: { stocktake: Stocktake }) {
  const t = useTranslations('stocktake');
  const figures = useFigures();
  if (summary.length === 0) {
    return null;
  }
  const hasValues = summary.some(row => row.gainValueMinor != null || row.lossValueMinor != null);
  const columns: readonly Column<Row>[] = [
    {
      key: 'category',
      header: t('category'),
      cell: row => row.category ?? t('noCategory'),
      file: row => row.category ?? t('noCategory'),
    },
    {
      key: 'lines',
      header: t('lines'),
      isFigure: true,
      isExtra: true,
      cell: row => figures.count(row.lines),
      file: row => row.lines,
    },
    {
      key: 'gain',
      header: t('gains'),
      isFigure: true,
      cell: row => (row.gains === 0 ? '' : figures.signedQuantity(row.gainQuantity)),
      file: row => ({ quantity: row.gainQuantity }),
    },
    {
      key: 'loss',
      header: t('losses'),
      isFigure: true,
      cell: row => (row.losses === 0 ? '' : figures.signedQuantity(-row.lossQuantity)),
      file: row => ({ quantity: -row.lossQuantity }),
    },
    ...(hasValues
      ? [
          {
            key: 'gainValue',
            header: t('gainValue'),
            isFigure: true,
            isExtra: true,
            cell: (row: Row) => (row.gainValueMinor ? figures.signedMoney(row.gainValueMinor) : ''),
            file: (row: Row) => ({ minor: row.gainValueMinor }),
          },
          {
            key: 'lossValue',
            header: t('lossValue'),
            isFigure: true,
            isExtra: true,
            cell: (row: Row) => (row.lossValueMinor ? figures.signedMoney(-row.lossValueMinor) : ''),
            file: (row: Row) => ({ minor: row.lossValueMinor == null ? undefined : -row.lossValueMinor }),
          },
        ]
      : []),
  ];
  return (
    <Section title={t('result')}>
      <DataTable caption={t('result')} columns={columns} rows={summary} rowKey={row => row.category ?? ''} />
    </Section>
  );
}

function Papers({ id }: { id: string }) {
  const t = useTranslations('stocktake');
  const folder = `/v1/stocktakes/${encodeURIComponent(id)}`;
  return (
    <Section title={t('papers')}>
      <ul className={styles.papers}>
        <li>
          <a href={`${folder}/count-sheet.pdf?barcodes=true`} download>
            {t('sheetPdf')}
          </a>
        </li>
        <li>
          <a href={`${folder}/count-sheet.csv`} download>
            {t('sheetCsv')}
          </a>
        </li>
        <li>
          <a href={`${folder}/report.csv`} download>
            {t('report')}
          </a>
        </li>
      </ul>
    </Section>
  );
}
