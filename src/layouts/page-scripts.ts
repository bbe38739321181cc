/** What the layouts themselves do on every page. */
import { hasPopovers } from '../reader/popover-support.ts';
import './bare-fragment.ts';
import './contents/reading-position.ts';
import { letButtonsOpenPanels } from './frame/popover-fallback.ts';
import './missing-page/missing-page.ts';
import './notes/margin-notes.ts';
import './prose/even-lines.ts';

// not loaded on demand: a press on 目录 while it is on its way would do nothing
if (!hasPopovers) letButtonsOpenPanels();
