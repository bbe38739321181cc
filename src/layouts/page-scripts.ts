/**
 * Every script of the pages, as one file after the text: nothing of it is needed to read, so nothing of it shall stand
 * between the words and their first paint. What is needed only on a wish (search, quoting, marks) is loaded then.
 */
import '../citing/cite-forms.ts';
import { letButtonsOpenPanels } from '../components/popover-fallback.ts';
import { hasPopovers } from '../components/popover-support.ts';
import '../index-entries/entry-popovers.ts';
import '../notes/margin-notes.ts';
import '../outline/reading-position.ts';
import '../paper/print-button.ts';
import '../places/bare-fragment.ts';
import '../quoting/quoting-door.ts';
import '../reading-settings/reading-settings.ts';
import '../search/search-door.ts';
import '../setting/even-lines.ts';

// not loaded on demand: a press on 目录 while it is on its way would do nothing
if (!hasPopovers) letButtonsOpenPanels();
// most pages are not reached by a search: they load nothing of the marks
if (new URLSearchParams(location.search).has('q')) void import('../search/search-marks.ts');
