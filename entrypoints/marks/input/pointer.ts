/** Hovering with mouse or pen. */
import { SETTLE_MS, SPEED_LIMIT, TYPING_QUIET_MS } from '../card/timings.ts';
import type { Point } from '../card/view.ts';
import type { InputContext } from './events.ts';
import { takesText, targetOf } from './targets.ts';

interface Sample extends Point {
  at: number;
  inCard: boolean;
  busy: boolean;
}

/** One passive listener for moves; at most one hit test a frame, and one when the pointer has come to rest. */
export function watchPointer({ signal, marks, owns, send }: InputContext): void {
  let latest: Sample | null = null;
  let last: Sample | null = null;
  let speed = 0;
  let frame = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let quietUntil = 0;

  function report(sample: Sample, moved: boolean): void {
    const { inCard, at, x, y } = sample;
    const quiet = sample.busy || speed > SPEED_LIMIT || at < quietUntil;
    const from = { x: last?.x ?? x, y: last?.y ?? y };
    last = sample;
    const mark = inCard || quiet ? null : marks.at(x, y);
    send({ type: 'pointer', mark, inCard, from, point: { x, y }, at, moved });
  }

  function onFrame(): void {
    frame = 0;
    if (latest === null) return;
    const sample = latest;
    const travelled = last === null ? 0 : Math.hypot(sample.x - last.x, sample.y - last.y);
    const moved = last === null || travelled > 0;
    const elapsed = sample.at - (last?.at ?? 0);
    // Browsers that coarsen time give several samples the same stamp: their speed is not known.
    if (elapsed > 0) speed = (speed + travelled / elapsed) / 2;
    report(sample, moved);
    if (!moved) return;
    clearTimeout(settling);
    const at = Math.max(sample.at + SETTLE_MS, quietUntil);
    settling = setTimeout(() => settle({ ...sample, at }), at - sample.at);
  }

  function settle(sample: Sample): void {
    speed = 0;
    report(sample, true);
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, timeStamp: at } = event;
    latest = { x, y, at, inCard: owns(event), busy: event.buttons !== 0 };
    if (frame === 0) frame = requestAnimationFrame(onFrame);
  }

  /** Out of the window, or into a frame, which has its own card. */
  function onOut(event: PointerEvent): void {
    const { relatedTarget: to, timeStamp: at } = event;
    if (!event.isTrusted || (to !== null && !(to instanceof HTMLIFrameElement)) || last === null) return;
    clearTimeout(settling);
    latest = null;
    const point = { x: last.x, y: last.y };
    send({ type: 'pointer', mark: null, inCard: false, from: point, point, at, moved: true });
  }

  function onKey(event: KeyboardEvent): void {
    const target = targetOf(event);
    if (event.isTrusted && target && takesText(target)) quietUntil = event.timeStamp + TYPING_QUIET_MS;
  }

  const options = { signal, passive: true, capture: true } as const;
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerout', onOut, options);
  window.addEventListener('keydown', onKey, options);
  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      clearTimeout(settling);
    },
    { once: true },
  );
}
