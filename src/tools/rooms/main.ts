import { runCommand } from '../../command/run-command.ts';
import { UserError } from '../../command/user-error.ts';
import { circlesIn, importsOf, roomsIn } from './imports.ts';

/**
 * `npm run rooms`: the rooms of `src/` from the ground up, and which others each imports, how often. `-- reader` shows
 * the folders and loose files of a room.
 */
await runCommand(
  ({ root }, { words }) => {
    const folder = ['src', ...words].join('/');
    const rooms = roomsIn(folder, importsOf(root));
    if (rooms.size === 0) throw new UserError(`${folder}：没有这个文件夹（there is no such folder）。`);
    const width = Math.max(...[...rooms.keys()].map((room) => room.length));
    for (const [room, others] of fromTheGround(rooms)) {
      const list = [...others].map(([other, count]) => `${other} ${count}`).join(', ');
      console.log(`${room.padEnd(width)} → ${list || 'none'}`);
    }
    const circles = circlesIn(rooms);
    console.log(circles.length > 0 ? `\nsteps back: ${circles.join('; ')}` : '\nno step back');
    if (circles.length > 0) process.exitCode = 1;
  },
  { words: true },
);

/** A room stands above all that it imports. */
function fromTheGround<Others extends ReadonlyMap<string, number>>(rooms: ReadonlyMap<string, Others>) {
  const height = (room: string, above: string[] = []): number =>
    above.includes(room)
      ? 0
      : Math.max(0, ...[...(rooms.get(room)?.keys() ?? [])].map((other) => 1 + height(other, [...above, room])));
  return [...rooms].toSorted(([one], [other]) => height(one) - height(other) || (one < other ? -1 : 1));
}
