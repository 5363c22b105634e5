/** What each editor page shows to the test. */
export interface TestEditor {
  /** What the editor would send to its server. */
  save(): string;
  /** The selection as the editor itself knows it. */
  selection(): unknown;
}

declare global {
  var editor: TestEditor;
  /** The page's clock stands still but for this. */
  var passTime: (ms: number) => void;
}

/** The element that the editor lives in. */
export const place = (): HTMLElement => document.getElementById('editor') as HTMLElement;

/** Edits that come within this time are undone as one; the test waits longer between its steps. */
export const GROUP_MS = 400;
