/** The same page in Vue. */
import { createSSRApp, defineComponent, h, onMounted, ref } from 'vue';

const WORDS = ['threatened miscarriage', 'cervical cerclage', 'blighted ovum', 'ectopic pregnancy'];

export const App = defineComponent(() => {
  const count = ref(0);
  const rows = ref(3);
  onMounted(() => document.documentElement.setAttribute('data-hydrated', ''));
  return () => {
    const n = count.value;
    return h('main', [
      h('h1', ['After a ', h('em', 'threatened'), ' miscarriage']),
      h('p', { id: 'line' }, `Now a ${WORDS[n % WORDS.length]} number ${n}.`),
      h('button', { id: 'next', onClick: () => count.value++ }, 'next'),
      h('button', { id: 'more', onClick: () => (rows.value += 2) }, 'more'),
      h('button', { id: 'less', onClick: () => (rows.value = Math.max(0, rows.value - 3)) }, 'less'),
      n % 2 === 0
        ? h('p', { key: 'even', id: 'turn' }, 'A missed miscarriage.')
        : h('section', { key: 'odd', id: 'turn' }, 'A molar pregnancy.'),
      h(
        'ul',
        Array.from({ length: rows.value }, (_, i) => rows.value - i).map((row) =>
          h('li', { key: row }, [`Row ${row}: a `, h('b', 'stillbirth'), ' and an early miscarriage']),
        ),
      ),
    ]);
  };
});

export const createPage = () => createSSRApp(App);
