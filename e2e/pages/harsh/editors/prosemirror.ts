import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { GROUP_MS, place } from './editor.ts';

const state = EditorState.create({
  schema,
  plugins: [
    history({ newGroupDelay: GROUP_MS }),
    keymap({ 'Mod-z': undo, 'Mod-y': redo }),
    keymap(baseKeymap),
  ],
});
const view = new EditorView(place(), { state });
globalThis.editor = {
  save: () => JSON.stringify(view.state.doc.toJSON()) + view.dom.innerHTML,
  selection: () => view.state.selection.toJSON(),
};
