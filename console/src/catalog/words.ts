import type { Words } from '../messages/words.ts';

export const en = {
  catalog: { location: 'Location', allLocations: 'All locations' },
};

export const zh: Words<typeof en> = {
  catalog: { location: '地点', allLocations: '全部地点' },
};
