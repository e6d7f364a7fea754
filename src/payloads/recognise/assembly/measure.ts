import {
  byteAt,
  closeBrace,
  closeBracket,
  colon,
  isDigit,
  minus,
  notSure,
  openBrace,
  openBracket,
  quote,
  zero,
} from "./bytes.ts";
import * as layout from "../layout.ts";
import { forgetHalves, sawHalf, skipText } from "./read-text.ts";

/** Any whole number of so few digits is exact. */
const exactDigits: u32 = 15;

/**
 * What the bytes of a text tell about its shape, without parsing it: the members of all objects with their duplicates,
 * how deep it is, and whether something in it is odd: a number that may be too long or oddly written for floating point,
 * half of a character. Broken JSON it often tells: a text that JSON does not know, brackets that stay open; else the
 * answer means nothing. For JSON it is exact, because neither quotes, backslashes nor brackets can be part of another
 * character in UTF-8. The line must end in a line break.
 */
export function measure(start: usize, end: usize): void {
  let members: u32 = 0;
  let open: i32 = 0;
  let depth: i32 = 0;
  let digits: u32 = 0;
  let hasOddNumber: u32 = 0;
  forgetHalves();
  let isBroken: bool = false;
  for (let at = start; at < end; at++) {
    const byte = byteAt(at);
    if (isDigit(byte)) {
      digits++;
      if (digits > exactDigits) hasOddNumber = 1;
      continue;
    }
    if (byte == quote) {
      at = skipText(at + 1);
      if (at == notSure) {
        isBroken = true;
        break;
      }
    } else if (byte == colon) members++;
    else if (byte == openBrace || byte == openBracket) {
      open++;
      if (open > depth) depth = open;
    } else if (byte == closeBrace || byte == closeBracket) open--;
    else if (byte == minus ? byteAt(at + 1) == zero : (byte | 0x20) == 0x65 && digits > 0) hasOddNumber = 1;
    digits = 0;
  }
  store<u32>(layout.header, isBroken || open != 0 ? 1 : 0, layout.shapeIsBroken);
  store<u32>(layout.header, members, layout.shapeMembers);
  store<i32>(layout.header, depth, layout.shapeDepth);
  store<u32>(layout.header, hasOddNumber | u32(sawHalf()), layout.shapeIsOdd);
}
