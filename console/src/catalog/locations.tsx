import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type Me, mayAt, reaches, useMay, useMe } from '../access/me.ts';
import { LocationsDocument, type LocationsQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { ask } from '../ledger/ask.ts';

export type Location = NonNullable<LocationsQuery['locations']>['edges'][number]['node'];

/** The locations somebody sees, by id. They change seldom. */
export function useLocations(): { all: readonly Location[]; of: (id: string) => Location | undefined } {
  const read = useQuery({
    queryKey: ['locations'],
    queryFn: readAll,
    staleTime: 10 * 60_000,
    enabled: useMay('catalog.read'),
  });
  const all = read.data ?? [];
  return { all, of: id => all.find(location => location.id === id) };
}

async function readAll(): Promise<Location[]> {
  const all: Location[] = [];
  for (let after: string | null = null; ; ) {
    const page: LocationsQuery['locations'] = (await ask(LocationsDocument, { after })).locations;
    all.push(...(page?.edges ?? []).map(edge => edge.node));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    if (after === null) {
      return all;
    }
  }
}

/** Those where somebody may do something. */
export function placesOf(all: readonly Location[], me: Me | null | undefined, permission: string): readonly Location[] {
  return all.filter(location => mayAt(me, permission, location));
}

/** Whether somebody may do something at a location. */
export function useMayAt(): (permission: string, location: string) => boolean {
  const me = useMe().data;
  const { of } = useLocations();
  return (permission, location) => mayAt(me, permission, of(location) ?? { id: location });
}

type Props = { value: string | undefined; kind?: Location['kind']; onChange: (location: string | undefined) => void };

const ALL = 'all';

/** One of the locations somebody sees, or all of them. There is no choice where there is one only. */
export function LocationChoice({ value, kind, onChange }: Props) {
  const t = useTranslations('catalog');
  const { all } = useLocations();
  const me = useMe().data;
  const some = all.filter(location => (kind === undefined || location.kind === kind) && reaches(me, location));
  if (some.length < 2) {
    return null;
  }
  return (
    <Choice
      label={t('location')}
      options={[
        { id: ALL, name: t('allLocations') },
        ...some.map(location => ({ id: location.id, name: `${location.id} ${location.name}` })),
      ]}
      value={value ?? ALL}
      onChange={id => onChange(id === ALL ? undefined : id)}
    />
  );
}
