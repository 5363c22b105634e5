import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getSelection, $isRangeSelection, createEditor } from 'lexical';
import { GROUP_MS, place } from './editor.ts';

const root = document.createElement('div');
root.contentEditable = 'true';
place().append(root);
const lexical = createEditor({
  onError(error) {
    throw error;
  },
});
lexical.setRootElement(root);
// The packages' types name a copy of the library of their own; the bundle has one for all.
registerRichText(lexical as never);
registerHistory(lexical as never, createEmptyHistoryState(), GROUP_MS);
globalThis.editor = {
  save: () => JSON.stringify(lexical.getEditorState().toJSON()) + root.innerHTML,
  selection: () =>
    lexical.getEditorState().read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      const { anchor, focus } = selection;
      return [anchor.offset, anchor.type, focus.offset, focus.type];
    }),
};
