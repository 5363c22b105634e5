/** The script of a page to write in: what its `#draft` holds goes into an editor, and as plain text into a textarea. */
import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

declare global {
  /** Puts the caret into the middle of the text of either field, and that into sight. */
  var plainwordFields: Record<'textarea' | 'editor', () => void>;
}

const draft = document.getElementById('draft') as HTMLElement;
const doc = DOMParser.fromSchema(schema).parse(draft);
const area = document.createElement('textarea');
area.value = doc.textBetween(0, doc.content.size, '\n\n');
area.rows = 12;
area.cols = 80;
const box = document.createElement('div');
box.style.cssText = 'height: 200px; overflow: auto; white-space: pre-wrap';
draft.replaceChildren(area, box);
const plugins = [history(), keymap(baseKeymap)];
const view = new EditorView(box, { state: EditorState.create({ doc, plugins }) });
globalThis.plainwordFields = {
  textarea() {
    area.focus();
    area.selectionStart = area.selectionEnd = area.value.length >> 1;
    area.scrollIntoView();
  },
  editor() {
    view.focus();
    const middle = TextSelection.near(view.state.doc.resolve(view.state.doc.content.size >> 1));
    view.dispatch(view.state.tr.setSelection(middle).scrollIntoView());
    box.scrollIntoView();
  },
};
