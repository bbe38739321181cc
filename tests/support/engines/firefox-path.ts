/** The path of Firefox: FIREFOX_PATH, or where Debian puts it. */
export const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
