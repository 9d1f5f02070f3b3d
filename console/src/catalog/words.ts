import type { Words } from '../messages/words.ts';

export const en = {
  catalog: { location: 'Location', allLocations: 'All locations' },
  finder: {
    find: 'Scan or find',
    findHint: 'Scan, or type a name, SKU or code',
    notHere: 'Nothing is called so.',
  },
};

export const zh: Words<typeof en> = {
  catalog: { location: '地点', allLocations: '全部地点' },
  finder: {
    find: '扫码或查找',
    findHint: '扫码，或输入名称、SKU、条码',
    notHere: '没有找到。',
  },
};
