import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Card } from './Card.tsx';
import { EntryBody } from './EntryBody.tsx';
import { sampleView, shortView } from './sample-view.ts';

afterEach(() => {
  render(null, document.body);
});

const texts = () => document.body.innerText;

describe('EntryBody', () => {
  test('in the card: meaning, kindness and help are in the open, the rest is folded', async () => {
    render(<EntryBody view={sampleView} onOpen={() => {}} />, document.body);
    expect(texts()).toContain(sampleView.short);
    expect(texts()).toContain(sampleView.kindness);
    expect(texts()).toContain('When to get help');
    expect(texts()).not.toContain('Doctors also call it');
    await page.getByText('More', { exact: true }).click();
    for (const title of [
      'Doctors also call it',
      'Older or harsher names',
      'Older articles',
      'Differs by country',
      'Questions you may want to ask',
      'Related words',
      'Sources',
      'Not yet checked by a clinician.',
    ]) {
      expect(texts()).toContain(title);
    }
  });

  test('full: all of it', () => {
    render(<EntryBody view={sampleView} onOpen={() => {}} full />, document.body);
    expect(document.querySelector('details')).toBeNull();
    expect(texts()).toContain('Called a miscarriage up to 24 weeks of pregnancy.');
  });

  test('a harsh word: the kindness note leads', () => {
    const order = () => {
      const text = texts();
      return text.indexOf(sampleView.kindness ?? '?') - text.indexOf(sampleView.short);
    };
    render(<EntryBody view={sampleView} onOpen={() => {}} />, document.body);
    expect(order()).toBeGreaterThan(0);
    render(<EntryBody view={sampleView} onOpen={() => {}} kindFirst />, document.body);
    expect(order()).toBeLessThan(0);
  });

  test('what an entry does not have leaves no empty heading', () => {
    const bare = { ...shortView, also: [], older: [], differs: [], ask: [], see: [], outdated: undefined };
    render(<EntryBody view={bare} onOpen={() => {}} full />, document.body);
    expect([...document.querySelectorAll('h3')].map((h) => h.textContent)).toEqual(['Sources']);
  });

  test('a source is a plain link that tells nothing; who checked is named', () => {
    const reviewed = { by: 'Dr A. Example', on: '2026-12-01' };
    render(<EntryBody view={{ ...sampleView, reviewed }} onOpen={() => {}} full />, document.body);
    const link = document.querySelector('a');
    expect(link?.href).toBe(sampleView.sources[0]?.url);
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noreferrer noopener');
    expect(texts()).toContain('looked at 22 November 2026');
    expect(texts()).toContain('Checked by Dr A. Example, 1 December 2026.');
  });

  test('a related word opens by its id', async () => {
    const onOpen = vi.fn();
    render(<EntryBody view={sampleView} onOpen={onOpen} full />, document.body);
    await page.getByRole('button', { name: 'Scan' }).click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('scan');
  });
});

describe('Card', () => {
  test('is a dialog named by its word, with close, back and the glossary', async () => {
    const on = { onBack: vi.fn(), onClose: vi.fn(), onOpen: vi.fn(), onGlossary: vi.fn() };
    render(<Card view={sampleView} kindFirst={false} canGoBack {...on} />, document.body);
    const dialog = page.getByRole('dialog', { name: sampleView.term });
    await expect.element(dialog).toHaveAccessibleDescription(sampleView.short);
    await dialog.getByRole('button', { name: 'Back' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.getByRole('button', { name: 'Open in the glossary' }).click();
    expect(on.onBack).toHaveBeenCalledOnce();
    expect(on.onClose).toHaveBeenCalledOnce();
    expect(on.onGlossary).toHaveBeenCalledExactlyOnceWith(sampleView.id);
  });

  test('no way back from the first word; a note is announced', async () => {
    const on = { onBack: vi.fn(), onClose: vi.fn(), onOpen: vi.fn(), onGlossary: vi.fn() };
    render(
      <Card view={sampleView} kindFirst={false} canGoBack={false} note="Reload." {...on} />,
      document.body,
    );
    expect(page.getByRole('button', { name: 'Back' }).elements()).toHaveLength(0);
    await expect.element(page.getByRole('status')).toHaveTextContent('Reload.');
  });
});
