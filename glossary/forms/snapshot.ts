/** The generated forms in a text that people can review. */
import type { Entry } from '../entry.ts';
import { expandEntry } from './expand.ts';

/** One block an entry, by id; on each line a written form, its rule where it has one, and what it generates. */
export function formsSnapshot(entries: readonly Pick<Entry, 'id' | 'forms'>[]): string {
  const byId = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const blocks = byId.map((entry) => {
    const expanded = expandEntry(entry);
    const lines = entry.forms.map((form) => {
      const rule = [form.spot === 'anywhere' ? '' : form.spot, form.exact ? 'exact' : ''].filter(Boolean);
      const generated = expanded.filter((e) => e.from === form && e.text !== form.text).map((e) => e.text);
      return `  ${form.text}${rule.length ? ` [${rule.join(', ')}]` : ''}${generated.length ? `: ${generated.join('; ')}` : ''}`;
    });
    return [entry.id, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
