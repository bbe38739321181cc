/**
 * Every script of the pages, as one file after the text: nothing of it is needed to read, so nothing of it shall stand
 * between the words and their first paint. What is needed only on a wish (search, quoting, marks) is loaded then.
 */
import '../citing/cite-forms.ts';
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

if (!hasPopovers) void import('../components/popover-fallback.ts').then((fallback) => fallback.letButtonsOpenPanels());
// most pages are not reached by a search: they load nothing of the marks
if (new URLSearchParams(location.search).has('q')) void import('../search/search-marks.ts');
