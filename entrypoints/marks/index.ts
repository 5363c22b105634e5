/** The second script of a frame. The background injects it once there is something to explain. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../content/marks-part.ts';
import { startMarks } from './start.ts';

export default defineUnlistedScript(() => handOver(startMarks));
