/** Reads entry files from disk and reports every fault with its file, line and field. Runs at build, never in a page. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type Entry, EntrySchema, type Source, SourceSchema } from '../entry.ts';

/** Every fault found, one a line: `file:line field: message`. */
export class GlossaryError extends Error {
  override name = 'GlossaryError';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The glossary has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

const describe = (issue: v.BaseIssue<unknown>): string =>
  issue.type === 'strict_object'
    ? issue.expected === 'never'
      ? 'is not a known field'
      : 'is missing'
    : issue.message;

/** Deepest issues of a union carry the useful message ("a form with `spot: sentence` needs…"). */
function* flatten(
  issue: v.BaseIssue<unknown>,
  above: readonly PropertyKey[],
): Generator<[PropertyKey[], string]> {
  const path = [...above, ...(issue.path ?? []).map((item) => item.key as PropertyKey)];
  const inner = issue.issues?.filter((i) => i.path !== undefined || i.kind === 'validation') ?? [];
  if (inner.length === 0) yield [path, describe(issue)];
  for (const i of inner) yield* flatten(i, path);
}

/**
 * Parses one YAML text against a schema.
 * @returns the value, or the faults as `file:line field: message`
 */
export function parseYaml<S extends v.GenericSchema>(
  text: string,
  file: string,
  schema: S,
): { value: v.InferOutput<S> } | { faults: string[] } {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  const line = (offset: number) => lines.linePos(offset).line;
  if (doc.errors.length > 0) {
    return { faults: doc.errors.map((e) => `${file}:${line(e.pos[0])} yaml: ${e.message.split('\n')[0]}`) };
  }
  const result = v.safeParse(schema, doc.toJS());
  if (result.success) return { value: result.output };
  const faults = result.issues.flatMap((issue) =>
    [...flatten(issue, [])].map(([path, message]) => {
      let at = 1;
      for (let depth = 1; depth <= path.length; depth++) {
        const node = doc.getIn(path.slice(0, depth), true);
        if (isNode(node) && node.range) at = line(node.range[0]);
      }
      return `${file}:${at} ${path.join('.') || 'file'}: ${message}`;
    }),
  );
  return { faults };
}

/**
 * Reads all entries of one language and checks the links between them and to the sources.
 * @throws GlossaryError naming file, line and field of every fault
 */
export function readGlossary(
  root: string,
  language = 'en',
): { entries: Entry[]; sources: Map<string, Source> } {
  const faults: string[] = [];
  const sourcesFile = join(root, 'sources.yaml');
  const read = parseYaml(
    readFileSync(sourcesFile, 'utf8'),
    'glossary/sources.yaml',
    v.record(v.string(), SourceSchema),
  );
  if ('faults' in read) faults.push(...read.faults);
  const sources = new Map(Object.entries('value' in read ? read.value : {}));

  const folder = join(root, 'entries', language);
  const entries: Entry[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) continue;
    const label = `glossary/entries/${language}/${file}`;
    const id = basename(file, '.yaml');
    if (!/^[a-z0-9-]+$/.test(id)) {
      faults.push(`${label}:1 file: the name must be an id (small letters, digits, hyphens)`);
      continue;
    }
    const parsed = parseYaml(readFileSync(join(folder, file), 'utf8'), label, EntrySchema);
    if ('faults' in parsed) faults.push(...parsed.faults);
    else entries.push({ id, ...parsed.value });
  }

  const ids = new Set(entries.map((e) => e.id));
  const label = (e: Entry) => `glossary/entries/${language}/${e.id}.yaml:1`;
  for (const e of entries) {
    for (const to of e.see) if (!ids.has(to)) faults.push(`${label(e)} see: there is no entry "${to}"`);
    for (const key of e.sources) {
      if (!sources.has(key)) faults.push(`${label(e)} sources: glossary/sources.yaml has no "${key}"`);
    }
    if (e.kindness === undefined && (e.older !== undefined || e.forms.some((f) => f.harsh))) {
      faults.push(`${label(e)} kindness: an entry with older or harsh names needs its kindness note`);
    }
  }
  if (faults.length > 0) throw new GlossaryError(faults);
  return { entries, sources };
}
