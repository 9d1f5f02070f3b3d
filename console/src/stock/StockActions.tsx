import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { useMayAt } from '../catalog/locations.tsx';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { useAct } from '../kit/useAct.ts';
import { thousandths } from '../ledger/amounts.ts';
import { newId } from '../ledger/ids.ts';
import { changeOf, quantityOf, some } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import styles from './StockActions.module.css';

export type ActedBatch = { batch: string; onHand: number; quarantined: number; held: boolean };

type Props = {
  location: string;
  sku: string;
  onHand: number;
  isTracked: boolean;
  batches: readonly ActedBatch[];
};

const RENEWS = ['stockOf', 'stock', 'expiring', 'batch'];

const NONE = 'none';

/** Corrects the books, and writes goods off: by whoever may there. */
export function StockActions(props: Props) {
  const t = useTranslations('stockActions');
  const mayAt = useMayAt();
  const [open, setOpen] = useState<'adjust' | 'writeOff'>();
  const mayAdjust = mayAt('inventory.adjust', props.location);
  const mayWriteOff = mayAt('inventory.write-off', props.location);
  const close = () => setOpen(undefined);
  if (!mayAdjust && !mayWriteOff) {
    return null;
  }
  return (
    <div className={styles.actions}>
      {mayAdjust && <Button onPress={() => setOpen('adjust')}>{t('adjust')}</Button>}
      {mayWriteOff && <Button onPress={() => setOpen('writeOff')}>{t('writeOff')}</Button>}
      <Dialog title={t('adjustTitle')} isOpen={open === 'adjust'} onClose={close}>
        <Adjusting {...props} onDone={close} />
      </Dialog>
      <Dialog title={t('writeOffTitle')} isOpen={open === 'writeOff'} onClose={close}>
        <WritingOff {...props} onDone={close} />
      </Dialog>
    </div>
  );
}

function useBatchOptions(batches: readonly ActedBatch[], none: string) {
  const t = useTranslations('stockActions');
  const figures = useFigures();
  return [
    { id: NONE, name: none },
    ...batches.map(({ batch, onHand }) => ({
      id: batch,
      name: t('batchOf', { batch, quantity: figures.quantity(onHand) }),
    })),
  ];
}

function Adjusting({ location, sku, onHand, isTracked, batches, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations('stockActions');
  const figures = useFigures();
  const [text, setText] = useState('');
  const [batch, setBatch] = useState(batches[0]?.batch ?? NONE);
  const [reason, setReason] = useState('');
  const act = useAct(RENEWS, onDone);
  const change = changeOf(text);
  const options = useBatchOptions(batches, t('noBatch'));
  return (
    <Form
      submit={t('adjust')}
      act={act}
      isComplete={change !== undefined && change !== 0 && reason.trim() !== ''}
      onSubmit={() =>
        act.act('inventory.AdjustStock', {
          location,
          sku,
          quantity: change ?? 0,
          reason: reason.trim(),
          ...(isTracked && batch !== NONE ? { batch } : {}),
        })
      }
    >
      {isTracked && <Choice label={t('batch')} options={options} value={batch} onChange={setBatch} />}
      <Field
        label={t('change')}
        placeholder="-1.5"
        value={text}
        onChange={setText}
        inputMode="text"
        fault={text !== '' && text !== '-' && text !== '+' && change === undefined ? t('wrong') : undefined}
        autoFocus
      />
      {change !== undefined && change !== 0 && (
        <p className="figure">
          {t('becomes', {
            before: figures.quantity(onHand),
            after: figures.quantity((thousandths(onHand) + thousandths(change)) / 1000),
          })}
        </p>
      )}
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={500} />
      <SecondPerson act={act} note={reason.trim()} />
    </Form>
  );
}

const KINDS = ['DAMAGED', 'EXPIRED', 'OTHER'] as const;

function WritingOff({ location, sku, isTracked, batches, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations('stockActions');
  const enumWord = useEnumWord();
  const [text, setText] = useState('');
  const [batch, setBatch] = useState(NONE);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('DAMAGED');
  const [reason, setReason] = useState('');
  const [id] = useState(() => newId('WO'));
  const act = useAct(RENEWS, onDone);
  const quantity = quantityOf(text);
  const options = useBatchOptions(batches, t('oldestFirst'));
  return (
    <Form
      submit={t('writeOff')}
      act={act}
      isComplete={quantity !== undefined && quantity > 0 && reason.trim() !== ''}
      onSubmit={() =>
        act.act('inventory.WriteOff', {
          writeOffId: id,
          location,
          kind,
          reason: reason.trim(),
          lines: some([{ lineNo: 1, sku, quantity: quantity ?? 0, ...(isTracked && batch !== NONE ? { batch } : {}) }]),
        })
      }
    >
      {isTracked && <Choice label={t('batch')} options={options} value={batch} onChange={setBatch} />}
      <Beside>
        <Field
          label={t('quantity')}
          value={text}
          onChange={setText}
          inputMode="decimal"
          fault={text !== '' && quantity === undefined ? t('wrong') : undefined}
          autoFocus
        />
        <Choice
          label={t('kind')}
          options={KINDS.map(each => ({ id: each, name: enumWord('WriteOffKind', each) }))}
          value={kind}
          onChange={chosen => setKind(KINDS.find(each => each === chosen) ?? 'OTHER')}
        />
      </Beside>
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={500} />
      <SecondPerson act={act} note={reason.trim()} />
    </Form>
  );
}

/** Takes a batch out of sale, or lets it be sold again. */
export function BatchActions({ location, sku, batch }: { location: string; sku: string; batch: ActedBatch }) {
  const t = useTranslations('stockActions');
  const [open, setOpen] = useState<'quarantine' | 'release'>();
  const close = () => setOpen(undefined);
  if (!useMayAt()('inventory.quarantine', location)) {
    return null;
  }
  return (
    <>
      {!batch.held && (
        <Button look="bare" aria-label={`${t('quarantine')} ${batch.batch}`} onPress={() => setOpen('quarantine')}>
          {t('quarantine')}
        </Button>
      )}
      {(batch.held || batch.quarantined > 0) && (
        <Button look="bare" aria-label={`${t('release')} ${batch.batch}`} onPress={() => setOpen('release')}>
          {t('release')}
        </Button>
      )}
      <Dialog
        title={
          open === 'release' ? t('releaseTitle', { batch: batch.batch }) : t('quarantineTitle', { batch: batch.batch })
        }
        isOpen={open !== undefined}
        onClose={close}
      >
        {open && <Quarantining key={open} which={open} location={location} sku={sku} batch={batch} onDone={close} />}
      </Dialog>
    </>
  );
}

type QuarantiningProps = {
  which: 'quarantine' | 'release';
  location: string;
  sku: string;
  batch: ActedBatch;
  onDone: () => void;
};

function Quarantining({ which, location, sku, batch, onDone }: QuarantiningProps) {
  const t = useTranslations('stockActions');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(RENEWS, onDone);
  const quantity = text.trim() === '' ? null : quantityOf(text);
  const payload = {
    location,
    sku,
    batch: batch.batch,
    reason: reason.trim(),
    ...(quantity == null ? {} : { quantity }),
  };
  return (
    <Form
      submit={t(which)}
      act={act}
      isComplete={quantity !== undefined && quantity !== 0 && reason.trim() !== ''}
      onSubmit={() => act.act(which === 'quarantine' ? 'inventory.QuarantineBatch' : 'inventory.ReleaseBatch', payload)}
    >
      <Field
        label={t('someQuantity')}
        value={text}
        onChange={setText}
        inputMode="decimal"
        fault={quantity === undefined ? t('wrong') : undefined}
      />
      <p className="quiet small">{which === 'quarantine' ? t('quarantineNote') : t('releaseNote')}</p>
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={500} autoFocus />
    </Form>
  );
}
