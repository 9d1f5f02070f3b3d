import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ZChainDocument, ZLinksDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Download } from '../kit/Download.tsx';
import { Entries, Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Section } from '../kit/Page.tsx';
import { Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { Failed } from '../kit/Trouble.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

type Props = { shift: { location: string; register: string; shiftNo: number; businessDay: string }; z: number };

/** The Z report of a shift as a document, what has amended it since, and whether the chain of its register is whole. */
export function ZOf({ shift, z }: Props) {
  const t = useTranslations('shift');
  const { location, register } = shift;
  const document = (kind: string) =>
    `/v1/z-reports/${encodeURIComponent(location)}/${encodeURIComponent(register)}/${z}.${kind}`;
  return (
    <Section
      title={t('zNumber', { z })}
      aside={
        <Row>
          {['pdf', 'csv', 'json'].map(kind => (
            <Download key={kind} href={document(kind)}>
              {kind.toUpperCase()}
            </Download>
          ))}
        </Row>
      }
    >
      <Links {...shift} z={z} />
      <Chain location={location} register={register} />
    </Section>
  );
}

function Links({ location, register, businessDay, z }: Props['shift'] & { z: number }) {
  const t = useTranslations('shift');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const read = useQuery({
    queryKey: ['shift', 'links', location, register, businessDay],
    queryFn: () => ask(ZLinksDocument, { location, register, from: businessDay, to: businessDay }),
  });
  return (
    <Shown of={read} rows={1}>
      {({ zReports }) => (
        <Entries
          entries={zReports.edges
            .filter(({ node }) => node.z === z)
            .map(({ node }) => ({
              key: String(node.link),
              name: node.amendment
                ? t('amendment', { cause: enumWord('LateCause', node.amendment.cause) })
                : t('link', { link: node.link }),
              under: (
                <span translate="no">
                  {figures.moment(node.at)} · {node.hash.slice(0, 16)}…
                  {node.amendment &&
                    ` · ${[node.amendment.receiptNo, node.amendment.returnId].filter(Boolean).join(' · ')}`}
                </span>
              ),
              value: node.amendment
                ? figures.signedMoney(node.amendment.salesMinor - node.amendment.returnsMinor)
                : node.report?.perpetualSalesMinor != null && figures.money(node.report.perpetualSalesMinor),
            }))}
        />
      )}
    </Shown>
  );
}

/** Looks through all reports of a register, which takes a moment; so it is asked for. */
function Chain({ location, register }: { location: string; register: string }) {
  const t = useTranslations('shift');
  const read = useQuery({
    queryKey: ['shift', 'chain', location, register],
    queryFn: () => ask(ZChainDocument, { location, register }),
    enabled: false,
  });
  const chain = read.data?.zChain;
  return (
    <>
      <Row>
        <Button isPending={read.isFetching} onPress={() => void read.refetch()}>
          {t('check')}
        </Button>
        {chain && (
          <span role="status">
            <Tag tone={chain.state === 'OK' ? 'good' : 'bad'}>
              {chain.state === 'OK' ? t('whole', { links: chain.links }) : t('broken', { link: chain.brokenAt ?? 0 })}
            </Tag>{' '}
            <span className="small quiet" translate="no">
              {chain.head.slice(0, 16)}…
            </span>
          </span>
        )}
      </Row>
      {read.isError && <Failed error={read.error} onRetry={() => void read.refetch()} />}
    </>
  );
}
