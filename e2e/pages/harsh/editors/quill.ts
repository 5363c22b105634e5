import Quill from 'quill';
import { GROUP_MS, place } from './editor.ts';

const quill = new Quill(place(), { modules: { history: { delay: GROUP_MS, userOnly: true } } });
globalThis.editor = {
  save: () => JSON.stringify(quill.getContents()) + quill.root.innerHTML,
  selection: () => quill.getSelection(),
};
