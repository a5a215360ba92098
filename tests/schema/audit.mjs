// usage: node audit.mjs PROGRAM SOURCE_DIR, from a folder that has node_modules/ajv beside this file
//
// docs/audit.schema.json against the lines that an audit of all sample cases writes: they fit, hold no member
// that the schema does not name, and do not fit without any one of their members.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';

const [program, source] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(join(source, 'docs/audit.schema.json'), 'utf8'));
const closed = (part) => {
  if (Array.isArray(part)) return part.map(closed);
  if (part === null || typeof part !== 'object') return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return part.type === 'object' && part.properties ? { ...copy, additionalProperties: false } : copy;
};
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const strict = ajv.compile(closed(schema));

const folder = mkdtempSync(join(tmpdir(), 'pairlint-audit-'));
const run = spawnSync(program, ['audit', join(source, 'samples/cases'), join(source, 'samples/none'), '-o', folder]);
const missing = run.status !== 4;
const audit = spawnSync(program, ['audit', join(source, 'samples/cases'), '-o', folder], { encoding: 'utf8' });
const lines = audit.status === 0 ? readFileSync(join(folder, 'results.jsonl'), 'utf8').trimEnd().split('\n') : [];
rmSync(folder, { recursive: true });

const failures = missing ? ['a path that does not exist is not refused'] : [];
if (lines.length < 20) failures.push(`an audit of the sample cases gave ${lines.length} lines: ${audit.stderr}`);
for (const line of lines) {
  const result = JSON.parse(line);
  if (!strict(result)) failures.push(`${result.case}: ${ajv.errorsText(strict.errors).slice(0, 500)}`);
  for (const key of Object.keys(result)) {
    const broken = { ...result };
    delete broken[key];
    if (strict(broken)) failures.push(`${result.case}: fits without ${key}`);
  }
}
console.log(`${lines.length} lines of an audit, ${failures.length} failures`);
failures.slice(0, 20).forEach((sentence) => console.error(sentence));
process.exit(failures.length > 0 ? 1 : 0);
