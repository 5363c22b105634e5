/** Where the card goes: above or below the word, inside what can be seen. Measured by the caller; reads no DOM. */
import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/dom';
import type { Box } from '../card/corridor.ts';
import type { Anchor } from './anchor.ts';

/** Air between the word and the card: the underline stays in sight, the way over is short. */
export const GAP_PX = 6;
/** Air between the card and the edge of what can be seen. */
export const EDGE_PX = 8;
/** A card that would be taller scrolls inside. */
export const MAX_HEIGHT_PX = 540;

export type Side = 'top' | 'bottom';

export interface PlaceInput extends Anchor {
  /** Size that the card would like to have. */
  width: number;
  height: number;
  /** Side on which it is tried first: the one where it stands already. */
  side: Side;
  /** The text around the word runs from right to left: the card starts at the word's right edge. */
  rtl: boolean;
}

export interface Placed {
  x: number;
  y: number;
  maxHeight: number;
  side: Side;
}

/** Floating UI's arithmetic on plain boxes: measuring and deciding stay apart, and the page is not written in between. */
export async function placeCard({ box, bounds, width, height, side, rtl }: PlaceInput): Promise<Placed> {
  let maxHeight = Math.min(height, MAX_HEIGHT_PX);
  const limits = { rootBoundary: rect(bounds), boundary: [], padding: EDGE_PX };
  const dimensions = () => ({ width, height: Math.min(height, maxHeight) });
  const platform: Partial<Platform> = {
    getElementRects: () => ({ reference: rect(box), floating: { x: 0, y: 0, ...dimensions() } }),
    getDimensions: dimensions,
    getClippingRect: () => rect(bounds),
    isRTL: () => rtl,
    // The rest would look at elements; there are none, and one coordinate system.
    isElement: () => true,
    getOffsetParent: () => NO_ELEMENT,
    convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect: same }) => same,
  };
  const placed = await computePosition({ getBoundingClientRect: () => rect(box) }, NO_ELEMENT, {
    platform: platform as Platform,
    strategy: 'fixed',
    placement: `${side}-start`,
    middleware: [
      offset(GAP_PX),
      flip({
        ...limits,
        crossAxis: false,
        fallbackPlacements: [side === 'top' ? 'bottom-start' : 'top-start'],
      }),
      size({
        ...limits,
        apply: ({ availableHeight }) => {
          maxHeight = Math.max(0, Math.min(maxHeight, availableHeight));
        },
      }),
      shift(limits),
    ],
  });
  return {
    x: Math.round(placed.x),
    // Rounded away from the word.
    y: placed.placement.startsWith('top') ? Math.floor(placed.y) : Math.ceil(placed.y),
    maxHeight: Math.floor(maxHeight),
    side: placed.placement.startsWith('top') ? 'top' : 'bottom',
  };
}

/** Only handed through to the platform, which does not look at it. */
const NO_ELEMENT = {} as HTMLElement;

function rect(box: Box) {
  const { left, top, right, bottom } = box;
  const [width, height] = [right - left, bottom - top];
  return { x: left, y: top, left, top, right, bottom, width, height };
}
