/** Room for each of several wants: all of it where it fits, else no want gets less so that another gets more than it. */
export function shareRoom(wants: readonly number[], room: number): readonly number[] {
  const smallestFirst = wants.map((want, index) => ({ want, index })).toSorted((a, b) => a.want - b.want);
  const rooms = wants.map(() => 0);
  let left = Math.max(0, room);
  smallestFirst.forEach(({ want, index }, position) => {
    const given = Math.min(want, Math.floor(left / (smallestFirst.length - position)));
    rooms[index] = given;
    left -= given;
  });
  return rooms;
}
