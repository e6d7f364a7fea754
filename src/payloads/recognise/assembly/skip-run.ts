/*
 * Runs of bytes of one class, 16 at a time. A byte's class is told by its halves: `high` has one bit for each upper half
 * that occurs, and `low` holds, for each lower half, the bits of the upper halves that it may follow.
 */

/** The address of the first byte that is no ASCII letter, digit or dash. */
export function skipLabel(at: usize): usize {
  return skipRun(
    at,
    i8x16(0x2a, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3c, 0x14, 0x14, 0x15, 0x14, 0x14),
  );
}

/** The address of the first byte that is no ASCII letter, digit or one of `.` `_` `+` `-`. */
export function skipLocalPart(at: usize): usize {
  return skipRun(
    at,
    i8x16(0x2a, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3e, 0x3c, 0x15, 0x14, 0x15, 0x15, 0x1c),
  );
}

function skipRun(at: usize, low: v128): usize {
  const high = i8x16(0, 0, 1, 2, 4, 8, 16, 32, 0, 0, 0, 0, 0, 0, 0, 0);
  while (true) {
    const bytes = v128.load(at);
    const lower = i8x16.swizzle(low, v128.and(bytes, i8x16.splat(0x0f)));
    const upper = i8x16.swizzle(high, i8x16.shr_u(bytes, 4));
    const others = i8x16.bitmask(i8x16.eq(v128.and(lower, upper), i8x16.splat(0)));
    if (others != 0) return at + ctz(others);
    at += 16;
  }
}
