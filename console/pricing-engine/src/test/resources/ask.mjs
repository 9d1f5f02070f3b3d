// Answers each line, which is a list of a function's name and the texts that it takes, with a line.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const functions = await import(pathToFileURL(process.argv[2]).href);
for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...texts] = JSON.parse(line);
  process.stdout.write(functions[name](...texts) + '\n');
}
