import type { Words } from '../messages/words.ts';
import type { en } from './words.ts';

export const zh: Words<typeof en> = {
  catalog: { location: '地点', allLocations: '全部地点' },
  finder: {
    find: '扫码或查找',
    findHint: '扫码，或输入名称、SKU、条码',
    notHere: '没有找到。',
    unknownCode: '{code} 不是任何商品的条码。',
    noLine: '服务器没有响应，无法识别 {code}。',
    none: '还没有商品，请扫码或查找。',
    quantityOf: '{name} 的数量',
    remove: '移除 {name}',
  },
};
