// Answers each line, which is a list of the texts that the module takes, with a line.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const { price } = await import(pathToFileURL(process.argv[2]).href);
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(price(...JSON.parse(line)) + '\n');
}
