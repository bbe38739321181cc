import type { Traveller } from './steps.ts';
import { colours, dark, diagrams, light, phoneWidths } from './journeys/look.ts';
import { entry, noteOnDesk, noteOnPhone } from './journeys/beside.ts';
import { ownSearch } from './journeys/find.ts';
import { contentsOnPhone, deskLayout, settingsOnDesk, settingsOnPhone } from './journeys/panels.ts';
import { absent, dialog, found, result } from './journeys/search.ts';
import { copied, refused, sentence, tools } from './journeys/taking.ts';
import { healed, offline, secondVisit } from './journeys/offline.ts';
import { lines, paper } from './journeys/lines.ts';
import { scriptsOff } from './journeys/scripts-off.ts';

/** Something that readers are promised to be able to do. */
export interface Journey {
  name: string;
  /** Throws what is broken, or `Degraded` for what works but is less than promised. */
  travel(traveller: Traveller): Promise<void>;
  /** Promised in every browser, however old. */
  always?: boolean;
  /** Also made by `npm test`. */
  short?: boolean;
}

export const journeys: Journey[] = [
  { name: 'the text is readable, light', travel: light, always: true, short: true },
  { name: 'the text is readable, dark', travel: dark, always: true, short: true },
  { name: 'colours, lines, frames', travel: colours },
  { name: 'nothing stands out to the side on a phone', travel: phoneWidths },
  { name: 'layout of a desk', travel: deskLayout },
  { name: 'diagrams', travel: diagrams },
  { name: '目录 on a phone opens, opaque, and leads on', travel: contentsOnPhone, short: true },
  { name: '版式 holds, and is kept', travel: settingsOnDesk },
  { name: '版式 on a phone', travel: settingsOnPhone },
  { name: 'a note at a desk', travel: noteOnDesk },
  { name: 'a note on a phone', travel: noteOnPhone, short: true },
  { name: 'a term of the 索引', travel: entry },
  { name: 'Ctrl+F finds every sentence', travel: ownSearch, short: true },
  { name: 'search finds 合法性审查 in 2 places, 3 times', travel: found, short: true },
  { name: 'search says that 枫桥经验 is not there', travel: absent, short: true },
  { name: 'the dialog: button, /, Ctrl+K, Esc', travel: dialog },
  { name: 'a result leads to its place', travel: result, short: true },
  { name: '引用本节 is copied', travel: copied },
  { name: '引用本节 is refused, and says so', travel: refused },
  { name: 'tools beside selected words', travel: tools },
  { name: 'a link to a sentence', travel: sentence },
  { name: 'no line begins with a closing mark', travel: lines },
  { name: 'sheets of paper', travel: paper },
  { name: 'scripts off', travel: scriptsOff, always: true },
  { name: 'a second visit', travel: secondVisit, always: true, short: true },
  { name: 'offline: reload, another page, search', travel: offline, short: true },
  { name: 'a reader locked out by an old worker heals', travel: healed, always: true },
];
