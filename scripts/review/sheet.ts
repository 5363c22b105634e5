/** The page that a clinical reviewer prints: one subject, everything that the entries say, room to answer. Pure. */
import { COUNTRIES, type Entry, type Form, type Source } from '../../glossary/entry.ts';
import { reword, type Wording } from '../../glossary/wording.ts';

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Both ends of the choices: together they show every word that a reader may meet. */
const WORDINGS: readonly Wording[] = [
  { baby: 'baby', loss: 'miscarriage', country: 'all' },
  { baby: 'pregnancy', loss: 'pregnancy loss', country: 'all' },
];

/** A text as readers meet it: once, or once for each wording where they differ. */
export function variants(text: string): string[] {
  return [...new Set(WORDINGS.map((wording) => reword(text, wording)))];
}

/** A form with its spotting rule in words. */
export function formInWords(form: Form): string {
  const notes = [
    form.spot === 'page' ? 'on pages on the subject' : '',
    form.spot === 'sentence' || form.spot === 'strict' ? `near: ${form.near?.join(', ')}` : '',
    form.spot === 'search' ? 'for the search only' : '',
    form.not ? `not near: ${form.not.join(', ')}` : '',
    form.exact ? 'capitals as here' : '',
    form.harsh ? 'old or hurtful' : '',
  ].filter(Boolean);
  return notes.length > 0 ? `${form.text} (${notes.join('; ')})` : form.text;
}

const paragraphs = (text: string): string => {
  const all = variants(text);
  if (all.length === 1) return `<p>${escapeHtml(all[0] as string)}</p>`;
  return all.map((t, i) => `<p class="wording"><b>${'AB'[i]}</b>${escapeHtml(t)}</p>`).join('');
};

const field = (name: string, html: string): string => `<dt>${name}</dt><dd>${html}</dd>`;
const prose = (name: string, text: string | undefined): string => (text ? field(name, paragraphs(text)) : '');
const names = (name: string, list: readonly string[] | undefined): string =>
  list && list.length > 0 ? field(name, `<p>${list.map(escapeHtml).join(' · ')}</p>`) : '';

function sourceItem(key: string, source: Source | undefined): string {
  if (!source) return `<li>${escapeHtml(key)}</li>`;
  const link = source.url
    ? ` <a href="${escapeHtml(source.url)}">${escapeHtml(source.url)}</a>`
    : ' our own explanation of a word';
  const notes = [
    source.kind,
    source.read ? `read in a copy or report: ${source.read}` : '',
    source.published ? `published ${source.published}` : '',
    `looked at ${source.seen}`,
  ];
  return `<li><b>${escapeHtml(source.name)}</b>${link} <i>${escapeHtml(notes.filter(Boolean).join(', '))}</i></li>`;
}

function entryArticle(e: Entry, sources: ReadonlyMap<string, Source>): string {
  const differs = COUNTRIES.map((c) => prose(c.toUpperCase(), e.differs?.[c])).join('');
  const reviewed = e.reviewed
    ? `reviewed by ${escapeHtml(e.reviewed.by)} on ${e.reviewed.on}`
    : 'not reviewed';
  return `<article id="${e.id}">
<header><h2>${escapeHtml(e.term)}</h2><p>${e.id}.yaml · ${e.say ? `say: ${escapeHtml(e.say)} · ` : ''}changed ${e.updated} · ${reviewed}</p></header>
<dl>${[
    prose('On the card', e.short),
    prose('More', e.more),
    prose('Kindness', e.kindness),
    prose('When to get help', e.help),
    prose('Older articles', e.outdated),
    differs,
    e.ask?.length ? field('To ask', e.ask.map(paragraphs).join('')) : '',
    names('Also called', e.also),
    names('Older names', e.older),
    names('Marked words', e.forms.map(formInWords)),
    names('Never marked', e.lookalikes),
    names('Leads on to', e.see),
    field('Sources', `<ul>${e.sources.map((key) => sourceItem(key, sources.get(key))).join('')}</ul>`),
  ].join('')}</dl>
<footer><p class="ticks"><span>☐ true</span><span>☐ kind</span><span>☐ plain</span></p>
<p class="notes">Notes</p><p class="sign"><span>Name</span><span>Date</span></p></footer>
</article>`;
}

/** One printable page; entries by name. */
export function reviewSheet(
  title: string,
  entries: readonly Entry[],
  sources: ReadonlyMap<string, Source>,
  css: string,
): string {
  const sorted = [...entries].sort((a, b) => a.term.localeCompare(b.term, 'en', { numeric: true }));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Review: ${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width"><style>${css}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<p>${sorted.length} entries. Tick what holds. <b>True</b>: each statement is right today and the sources say so.
<b>Kind</b>: no word blames, frightens without need or promises. <b>Plain</b>: one read is enough.
<b>A</b> and <b>B</b> are the same text for readers who chose “baby” and “miscarriage”, or “pregnancy” and
“pregnancy loss”. Please write corrections by hand; how they are made is in docs/editorial.md.</p>
${sorted.map((e) => entryArticle(e, sources)).join('\n')}
</body></html>
`;
}
