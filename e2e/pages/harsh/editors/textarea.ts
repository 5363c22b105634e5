import { place } from './editor.ts';

const field = document.createElement('textarea');
field.name = 'post';
place().append(field);
globalThis.editor = {
  save: () => field.value,
  selection: () => [field.selectionStart, field.selectionEnd, field.selectionDirection],
};
