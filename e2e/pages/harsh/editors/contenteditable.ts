import { place } from './editor.ts';

const root = document.createElement('div');
root.contentEditable = 'true';
place().append(root);
globalThis.editor = {
  save: () => root.innerHTML,
  selection: () => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() as Selection;
    return [anchorNode?.textContent, anchorOffset, focusNode?.textContent, focusOffset];
  },
};
