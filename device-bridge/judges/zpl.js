// Draws the ZPL that it reads as a PNG: node zpl.js <width in mm> <height in mm>
const { ready } = require('zpl-renderer-js');

async function draw() {
  const chunks = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }
  const { api } = await ready;
  const [width, height] = process.argv.slice(2).map(Number);
  const png = await api.zplToBase64Async(Buffer.concat(chunks).toString('utf8'), width, height, 8);
  process.stdout.write(Buffer.from(png, 'base64'), () => process.exit(0));
}

draw();
