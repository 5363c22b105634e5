/** For browser tests: draws a component into a fresh element of a real page. */
import { type ComponentChild, render } from 'preact';

let root: HTMLElement | undefined;

/** Draws it; drawing again keeps its state. */
export function mount(component: ComponentChild): HTMLElement {
  if (!root?.isConnected) {
    root = document.createElement('div');
    document.body.append(root);
  }
  render(component, root);
  return root;
}

/** Takes it away; for `afterEach`. */
export function unmount(): void {
  if (!root) return;
  render(null, root);
  root.remove();
  root = undefined;
}
