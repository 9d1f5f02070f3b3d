import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../access/me.ts';
import { type GoodsLine, GoodsLines, isComplete } from '../catalog/GoodsLines.tsx';
import { type Location, placesOf, useLocations } from '../catalog/locations.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { newId } from '../ledger/ids.ts';
import { quantityOf, some } from '../ledger/typed.ts';

function optionOf({ id, name }: Location) {
  return { id, name: `${id} ${name}` };
}

/** Says what is wanted where, and from where. */
export function RequestTransfer({ to, onRequested }: { to: string | undefined; onRequested: (id: string) => void }) {
  const t = useTranslations('requestTransfer');
  const me = useMe().data;
  const { all } = useLocations();
  const mine = placesOf(all, me, 'transfers.request');
  const [chosenTo, setTo] = useState(to);
  const [chosenFrom, setFrom] = useState<string>();
  const destination = chosenTo ?? mine.find(each => each.kind === 'STORE')?.id ?? mine[0]?.id ?? '';
  const source =
    chosenFrom ?? (all.find(each => each.kind === 'WAREHOUSE' && each.id !== destination) ?? all[0])?.id ?? '';
  const [neededBy, setNeededBy] = useState('');
  const [note, setNote] = useState('');
  const [lines, setLines] = useState<readonly GoodsLine[]>([]);
  const [id] = useState(() => newId('TR'));
  const act = useAct(['transfers'], () => onRequested(id));
  const isSame = source === destination;
  return (
    <Form
      submit={t('submit')}
      act={act}
      isComplete={!isSame && source !== '' && isComplete(lines)}
      onSubmit={() =>
        act.act('transfers.RequestTransfer', {
          transferId: id,
          from: source,
          to: destination,
          ...(neededBy ? { neededBy } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
          lines: some(
            lines.map((line, at) => ({
              lineNo: at + 1,
              sku: line.goods.sku,
              quantity: quantityOf(line.quantity) ?? 0,
            })),
          ),
        })
      }
    >
      <Beside>
        <Choice label={t('from')} options={all.map(optionOf)} value={source} onChange={setFrom} />
        <Choice label={t('to')} options={mine.map(optionOf)} value={destination} onChange={setTo} />
      </Beside>
      {isSame && <p role="status">{t('same')}</p>}
      <GoodsLines lines={lines} onChange={setLines} />
      <Beside>
        <Field label={t('neededBy')} type="date" value={neededBy} onChange={setNeededBy} />
        <Field label={t('note')} value={note} onChange={setNote} maxLength={500} />
      </Beside>
    </Form>
  );
}
