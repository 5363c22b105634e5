/** Scans of made pages, which are ended after each test. */
import { expect } from 'vitest';
import { settled, startScan, type TestScan } from './words.ts';

let open: TestScan[] = [];

/** Begins to read the page as it is. */
export function opened(): TestScan {
  const scan = startScan();
  open.push(scan);
  return scan;
}

/** Shows a page, and reads it. */
export async function scanned(html: string): Promise<TestScan> {
  document.body.innerHTML = html;
  const scan = opened();
  await settled(scan.scan);
  return scan;
}

/** For `afterEach`: none has gone wrong, and the page is empty again. */
export function closeScans(): void {
  for (const { end, errors } of open) {
    end.abort();
    expect(errors).toEqual([]);
  }
  open = [];
  document.body.innerHTML = '';
}
