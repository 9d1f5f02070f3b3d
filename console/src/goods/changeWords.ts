import { useLook } from '../kit/Look.tsx';

/** What is said where a product or its picture is changed: it comes with the page of a product, as few people do. */
const WORDS = {
  changeTitle: ['Change the product', '修改商品'],
  barcodeLines: ['Barcodes, one a line', '条码，每行一个'],
  changeNote: ['A change holds from now on; what was sold stays as it was.', '修改从现在起生效，已售出的保持不变。'],
  shelfLifeDays: ['Days from production to expiry', '保质期（天）'],
  reason: ['Reason (may be empty)', '理由（可不填）'],
  picture: ['Picture', '图片'],
  add: ['Add a picture', '添加图片'],
  change: ['Change the picture', '更换图片'],
  choose: ['Choose or take a photo', '选择图片或拍照'],
  another: ['Take another one', '换一张'],
  chosen: ['The picture that was chosen', '已选的图片'],
  remove: ['Remove the picture', '移除图片'],
  show: ['Show it', '使用此图片'],
  text: ['What is to be seen on it (may be empty)', '图片说明（可不填）'],
  note: [
    'For customers and colleagues who cannot see it. Without words, the name is read out.',
    '供看不到图片的顾客和同事了解；不填则读出商品名称。',
  ],
  tooLarge: ['The file is too large: a picture may have 5 MB.', '文件太大：图片不能超过 5 MB。'],
  otherKind: [
    'This is no JPEG or PNG picture, and this browser cannot make one of it.',
    '这不是 JPEG 或 PNG 图片，浏览器也无法转换。',
  ],
  unreadable: ['The picture is damaged, or has more than 25 million pixels.', '图片已损坏，或超过 2500 万像素。'],
} as const satisfies Record<string, readonly [en: string, zh: string]>;

export function useChangeWords(): (word: keyof typeof WORDS) => string {
  const { language } = useLook();
  return word => WORDS[word][language === 'en' ? 0 : 1];
}
