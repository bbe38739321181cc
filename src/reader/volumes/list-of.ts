/** Which of so many lists has an id (`placeLists`), from 0. It runs in the page, too, so it stands by itself. */
export function listOf(id: string, lists: number): number {
  let sum = 0;
  for (let at = 0; at < id.length; at += 1) sum = (sum * 31 + id.charCodeAt(at)) % 65521;
  return sum % lists;
}
