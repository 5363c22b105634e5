import { EditorState, type Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { place } from './editor.ts';

/** Every change that the editor made of what happened in its content; its history is kept from these. */
const changes: unknown[] = [];
const view = new EditorView({
  parent: place(),
  state: EditorState.create({ extensions: [EditorView.lineWrapping] }),
  dispatchTransactions(transactions: readonly Transaction[]) {
    for (const transaction of transactions) {
      if (transaction.docChanged) changes.push(transaction.changes.toJSON());
    }
    view.update(transactions);
  },
});
globalThis.editor = {
  save: () => JSON.stringify([view.state.doc.toJSON(), changes]) + view.contentDOM.innerHTML,
  selection: () => view.state.selection.toJSON(),
};
