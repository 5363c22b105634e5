/** All engines by name, and the clock around them. Bundled into one script that is put into a page. */
import { type IndexView, openIndex, type PackedIndex } from '../../glossary/match/index-view.ts';
import { plainFloor, wordFloor } from './floor.ts';
import { plainword } from './plainword.ts';
import { alternation, anySpace, perNode, prefixTree } from './regexps.ts';
import { advancedMark, ahoCorasick, markJs } from './rivals.ts';

type Find = () => number;
type Build = (terms: readonly string[], index: () => IndexView) => Find;

const ENGINES: Record<string, Build> = {
  'floor f': () => plainFloor,
  'floor F': () => wordFloor,
  plainword: (_terms, index) => plainword(index()),
  regexp: (terms) => perNode(alternation(terms)),
  'regexp any space': (terms) => perNode(anySpace(alternation(terms))),
  'regexp tree': (terms) => perNode(prefixTree(terms)),
  'aho-corasick fast': (terms) => ahoCorasick(terms, true),
  'aho-corasick greedy': (terms) => ahoCorasick(terms, false),
  'advanced-mark.js': (terms) => advancedMark(terms),
  'mark.js': (terms) => markJs(terms),
};

/** How long each engine is called before its calls are timed, in ms: by then the browser has compiled what it will. */
const WARMING_MS = 300;
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

const repeated = (find: Find, calls: number): number => {
  let found = 0;
  for (let i = 0; i < calls; i++) found += find();
  return found;
};

/** Warms an engine. @returns how many calls of it take long enough to be timed */
function callsToTime(find: Find): number {
  let calls = 0;
  let ms = 0;
  for (; ms < WARMING_MS; calls++) ms += timed(find).ms;
  return Math.ceil((MEASURABLE_MS * calls) / ms);
}

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
   * Calls each engine until it is warm, then all in turn, the order turned round each time.
   * @param rounds how often, by engine: slow ones less often
   * @returns the ms of each call, by engine
   */
  rounds(rounds: Record<string, number>): Record<string, number[]> {
    const names = Object.keys(rounds);
    const times: Record<string, number[]> = Object.fromEntries(names.map((n) => [n, []]));
    const calls = new Map(names.map((n) => [n, callsToTime(built.get(n) as Find)]));
    const most = Math.max(...Object.values(rounds));
    for (let round = 0; round < most; round++) {
      for (const name of round % 2 ? [...names].reverse() : names) {
        if (round >= (rounds[name] as number)) continue;
        const at = calls.get(name) as number;
        (times[name] as number[]).push(timed(() => repeated(built.get(name) as Find, at)).ms / at);
      }
    }
    return times;
  },
};
