/** A larger study would load tens of megabytes that its reader has not asked for. */
const mostKeptSections = 100;

/** Do readers keep an offline copy of the site? In: the build setting, and how many sections have a page. */
export const isKeptOffline = (offline: boolean, sections: number): boolean => offline && sections <= mostKeptSections;
