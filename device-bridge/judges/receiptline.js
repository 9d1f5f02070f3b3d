// Prints the bytes that receiptline sends to an ESC/POS printer for China, as hexadecimal digits.
const receiptline = require('receiptline');

const document = `绿茶|￥14.45
{code:690123456789;option:ean,3,80,hri}
{code:https://tillbook.example;option:qrcode,5,m}
=`;
const bytes = receiptline.transform(document, { cpl: 48, encoding: 'gb18030', command: 'escpos', cutting: true });
process.stdout.write(Buffer.from(bytes, 'binary').toString('hex'));
