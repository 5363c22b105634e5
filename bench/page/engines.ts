/** All engines by name, and the clock around them. Bundled into one script that is put into a page. */
import { type IndexView, openIndex, type PackedIndex } from '../../glossary/match/index-view.ts';
import { plainFloor, wordFloor } from './floor.ts';
import { plainword } from './plainword.ts';
import { alternation, perNode, prefixTree } from './regexps.ts';
import { advancedMark, ahoCorasick, markJs } from './rivals.ts';

type Find = () => number;
type Build = (terms: readonly string[], index: () => IndexView) => Find;

const ENGINES: Record<string, Build> = {
  'floor f': () => plainFloor,
  'floor F': () => wordFloor,
  plainword: (_terms, index) => plainword(index()),
  regexp: (terms) => perNode(alternation(terms)),
  'regexp tree': (terms) => perNode(prefixTree(terms)),
  'aho-corasick fast': (terms) => ahoCorasick(terms, true),
  'aho-corasick greedy': (terms) => ahoCorasick(terms, false),
  'advanced-mark.js': (terms) => advancedMark(terms),
  'mark.js': (terms) => markJs(terms),
};

/** Shortest time that the clock can tell apart well, in ms; quicker calls are timed several at once. */
const MEASURABLE_MS = 4;

let terms: readonly string[] = [];
let packed: PackedIndex | undefined;
let built = new Map<string, Find>();

const timed = (work: () => number): { ms: number; found: number } => {
  const start = performance.now();
  const found = work();
  return { ms: performance.now() - start, found };
};

export const engines = {
  use(list: readonly string[], index: PackedIndex): void {
    terms = list;
    packed = index;
    built = new Map();
  },
  /** Lets go of terms, index and engines. */
  forget(): void {
    terms = [];
    packed = undefined;
    built = new Map();
  },
  /** @returns ms of the build; most engines compile lazily, at their first call */
  build(name: string): number {
    const { ms } = timed(() => {
      built.set(
        name,
        (ENGINES[name] as Build)(terms, () => openIndex(packed as PackedIndex)),
      );
      return 0;
    });
    return ms;
  },
  /** One call. @returns its ms and what it found */
  once: (name: string): { ms: number; found: number } => timed(built.get(name) as Find),
  /**
   * Calls each engine in turn, the order turned round each time.
   * @param rounds how often, by engine: slow ones less often
   * @returns the ms of each call, by engine
   */
  rounds(names: readonly string[], rounds: Record<string, number>, first: Record<string, number>) {
    const times: Record<string, number[]> = Object.fromEntries(names.map((n) => [n, []]));
    const most = Math.max(...Object.values(rounds));
    for (let round = 0; round < most; round++) {
      for (const name of round % 2 ? [...names].reverse() : names) {
        if (round >= (rounds[name] as number)) continue;
        const find = built.get(name) as Find;
        const calls = Math.max(1, Math.ceil(MEASURABLE_MS / (first[name] as number)));
        const { ms } = timed(() => {
          let found = 0;
          for (let i = 0; i < calls; i++) found += find();
          return found;
        });
        (times[name] as number[]).push(ms / calls);
      }
    }
    return times;
  },
};
