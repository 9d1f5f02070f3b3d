/**
 * Writes src/generated from the committed contracts of the server: the schema of GraphQL and the OpenAPI document. A
 * question that asks for what is not there, or a command with a field too many, so does not compile.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, parse } from 'graphql';
import { compile } from 'json-schema-to-typescript';

const contracts = new URL('../../docs/reference/', import.meta.url);
const sources = new URL('../src/', import.meta.url);
const generated = new URL('generated/', sources);

/** Scalars as they come over the wire. */
const scalars = { Date: 'string', DateTime: 'string', Decimal: 'number', JSON: 'unknown', Long: 'number' };

/** The questions: each `.graphql` file beside the page that asks it. */
async function documents(): Promise<string> {
  const schema = parse(readFileSync(new URL('schema.graphqls', contracts), 'utf8'));
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.graphql'));
  const common = { scalars, enumsAsTypes: true, useTypeImports: true, skipTypename: true, strictScalars: true };
  return codegen({
    filename: 'documents.ts',
    schema,
    schemaAst: buildASTSchema(schema),
    documents: files.sort().map(location => ({
      location,
      document: parse(readFileSync(new URL(location, sources), 'utf8')),
    })),
    config: { ...common, documentMode: 'string', onlyOperationTypes: true },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
}

type Schema = { [key: string]: unknown };

/** What can be sent, and what is answered. */
async function commands(): Promise<string> {
  const text = readFileSync(new URL('openapi.json', contracts), 'utf8').replaceAll('#/components/schemas/', '#/$defs/');
  const all = JSON.parse(text).components.schemas as Record<string, Schema>;
  const roots = ['Command', 'Accepted', 'Refused', 'Problem'];
  return compile(
    {
      type: 'object',
      required: roots,
      additionalProperties: false,
      properties: Object.fromEntries(roots.map(name => [name, { $ref: `#/$defs/${name}` }])),
      $defs: all,
    },
    'Contract',
    { additionalProperties: false, bannerComment: '', format: false, unreachableDefinitions: false },
  );
}

mkdirSync(generated, { recursive: true });
writeFileSync(new URL('documents.ts', generated), await documents());
writeFileSync(new URL('commands.ts', generated), await commands());
