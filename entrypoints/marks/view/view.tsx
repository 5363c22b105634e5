/** The card on the page: host, content and place. Opens and closes as the content script says. */
import { render } from 'preact';
import { Card } from '../../../components/Card.tsx';
import type { Box } from '../card/corridor.ts';
import type { CardContent, CardHandlers, CardView, Placement, Point } from '../card/view.ts';
import { anchorFor } from './anchor.ts';
import { type Host, openHost } from './host.ts';
import { watchMoves } from './moves.ts';
import { EDGE_PX, placeCard, type Side } from './place.ts';
import { visibleLines, visualViewportBox } from './visible.ts';

interface Open extends Host {
  place: Placement;
  /** Where the pointer met the word, from the first line's corner: the page scrolls on below it. */
  met: Point | null;
  closing: AbortController;
  side: Side;
  /** The word has been in sight since the card opened; a page may still be scrolling to it. */
  seen: boolean;
  shown: string;
}

/** Makes the card's view. Nothing is in the page until it shows. */
export function createCardView(handlers: CardHandlers): CardView {
  let open: Open | null = null;

  function draw(card: Open, content: CardContent): void {
    card.shown = content.view.id;
    render(
      // The language of the words, whatever the page's own is.
      <div class="plainword" lang="en" dir="ltr">
        <Card
          key={content.view.id}
          {...content}
          onBack={handlers.back}
          onClose={handlers.close}
          onOpen={handlers.open}
          onGlossary={handlers.glossary}
        />
      </div>,
      card.root,
    );
  }

  async function place(card: Open): Promise<void> {
    const lines = card.place.lines();
    if (!card.element.isConnected || lines.length === 0) return handlers.away();
    const element = card.place.element();
    const viewport = visualViewportBox();
    const visible = visibleLines(lines, element, viewport);
    if (visible.length > 0) card.seen = true;
    else if (card.seen) return handlers.away();

    const box = card.root.querySelector('.pw-card');
    if (box === null) return;
    card.element.style.setProperty('--room', `${Math.floor(viewport.right - viewport.left - 2 * EDGE_PX)}px`);
    // One more than it says: scrollHeight is rounded, and a card must not scroll by half a pixel.
    const border = box.getBoundingClientRect().height - box.clientHeight + 1;
    const input = {
      ...anchorFor(
        nonEmpty(visible) ?? nonEmpty(lines.map((line) => within(line, viewport))) ?? [viewport],
        meetingPoint(card, lines),
        viewport,
      ),
      width: box.getBoundingClientRect().width,
      height: box.scrollHeight + border,
      side: card.side,
      rtl: element !== null && getComputedStyle(element).direction === 'rtl',
    };
    const placed = await placeCard(input);
    if (card !== open) return;
    card.side = placed.side;
    const style = card.element.style;
    style.setProperty('--pw-height', `${placed.maxHeight}px`);
    style.setProperty('left', `${placed.x}px`, 'important');
    style.setProperty('top', `${placed.y}px`, 'important');
    style.setProperty('visibility', 'visible', 'important');
  }

  const view: CardView = {
    show(content, where) {
      view.hide();
      const host = openHost(where.element());
      const [first] = where.lines();
      const { point } = where;
      const card: Open = {
        ...host,
        place: where,
        met: point && first ? { x: point.x - first.left, y: point.y - first.top } : null,
        closing: new AbortController(),
        side: 'bottom',
        seen: false,
        shown: '',
      };
      open = card;
      draw(card, content);
      void place(card);
      // It may have found nothing to stand beside, and closed again.
      if (open !== card) return;
      // A fullscreen element is drawn over what was in the top layer before it.
      document.addEventListener('fullscreenchange', handlers.away, { signal: card.closing.signal });
      watchMoves(host.element, () => void place(card), card.closing.signal);
    },
    update(content) {
      if (open === null) return;
      const held = view.hasFocus() && open.shown !== content.view.id;
      draw(open, content);
      // The button that was pressed is gone; the next one may be read from its start.
      if (held) view.focus();
      void place(open);
    },
    hide() {
      if (open === null) return;
      const card = open;
      open = null;
      card.closing.abort();
      render(null, card.root);
      card.element.remove();
    },
    focus() {
      if (open === null) return;
      // What is invisible cannot be focused, and placing ends only after this task.
      open.element.style.setProperty('visibility', 'visible', 'important');
      open.root.querySelector<HTMLElement>('.pw-card')?.focus({ preventScroll: true });
    },
    hasFocus: () => open?.root.activeElement != null,
    owns: (event) => open !== null && event.composedPath().includes(open.element),
    rect: () => open?.element.getBoundingClientRect() ?? null,
    destroy: () => view.hide(),
  };
  return view;
}

function meetingPoint({ met }: Open, [first]: readonly Box[]): Point | null {
  return met && first ? { x: first.left + met.x, y: first.top + met.y } : null;
}

function nonEmpty<T>(items: readonly T[]): [T, ...T[]] | null {
  const [first, ...rest] = items;
  return first === undefined ? null : [first, ...rest];
}

/** A word still out of sight has its card at the edge behind which it is. */
function within(line: Box, view: Box): Box {
  const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to);
  return {
    left: clamp(line.left, view.left, view.right),
    right: clamp(line.right, view.left, view.right),
    top: clamp(line.top, view.top, view.bottom),
    bottom: clamp(line.bottom, view.top, view.bottom),
  };
}
