/** Our own engine, from the tree to matches, as the content script runs it, without the pauses between slices. */
import { Collector } from '../../entrypoints/content/page/collect.ts';
import { WordHits } from '../../glossary/match/find-words.ts';
import type { IndexView } from '../../glossary/match/index-view.ts';
import { findCandidates } from '../../glossary/match/spot.ts';

/** @returns a function that reads the page and says how many candidates there are */
export function plainword(index: IndexView, root: Node = document.body): () => number {
  const hits = new WordHits();
  return () => {
    const collector = new Collector(root);
    let found = 0;
    for (let slice = collector.next(); slice; slice = collector.next())
      found += findCandidates(slice.text, index, hits).length;
    return found;
  };
}
