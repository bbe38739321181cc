/** What stands for the day of access, and for its year, until the reader fills it in. */
export const accessBlank = '访问日期';
export const yearBlank = '访问年份';
export const chineseDayBlank = '某年某月某日';

/** All of them, for telling them apart from the words around. */
export const accessBlanks = [accessBlank, yearBlank, chineseDayBlank];
