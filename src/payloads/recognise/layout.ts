/*
 * Where things stand in the memory that the recogniser shares with the program. AssemblyScript reads this file too, so
 * it holds plain numbers and nothing else. Offsets and sizes are in bytes; everything but a key's text is an `i32`.
 */

/** Where a key with escapes is written once more as the rows hold it; longer ones are not. */
export const spelling = 1024;
export const spellingEnd = 3072;

/** Behind that: addresses that the recogniser starts from, limits, and what it answers with. */
export const header = 4096;
/** The group of an item's own keys. */
export const itemGroup = 0;
/** The rows of event types, from one address to another; no rows for contacts. */
export const typesFrom = 4;
export const typesTo = 8;
/** Where `_event_id` and `_user_id` of accepted lines are written; 0 when nobody wants to know. */
export const eventIds = 12;
export const userIds = 16;
/** Longer lines are not accepted. */
export const longestLine = 20;
/** Answers: lines accepted, and the shape of a text. */
export const accepted = 24;
export const shapeMembers = 28;
export const shapeDepth = 32;
export const shapeIsOdd = 36;
/** 1 when the text is certainly no JSON. */
export const shapeIsBroken = 40;
/** Answers: of each id in the line that was signed last, whether it stands there, and its fingerprint. */
export const signedUser = 44;
export const signedEvent = 56;
export const signedHigh = 4;
export const signedLow = 8;
export const headerBytes = 128;

/**
 * A group: the keys of one object as rows between two addresses, how many of them are required, and the one that came
 * first the last time.
 */
export const groupFrom = 0;
export const groupTo = 4;
export const groupRequired = 8;
export const groupFirst = 12;
export const groupBytes = 16;

/**
 * A row: one key, one line of the processor's cache. It starts with the first 16 bytes of the key with its closing quote
 * and a mask of those that count. The address of the whole key follows, then what its value may be, the row that followed
 * the last time, and the number of the object in which the key was seen last.
 */
export const rowMask = 16;
export const rowKeyLength = 32;
export const rowKey = 36;
export const rowKind = 40;
export const rowMaxBytes = 44;
export const rowMaxValues = 48;
export const rowIsRequired = 52;
export const rowIsNullable = 53;
/** For a row of an event type: the group of its parameters. */
export const rowGroup = 40;
export const rowFollowing = 56;
export const rowSeenIn = 60;
export const rowBytes = 64;

/** A watched key of an accepted line: its item, line and offset, and the two halves of its fingerprint. */
export const seenKeyBytes = 20;

/** What is readable behind the last line and the extract, for those who look at many bytes at once. */
export const slack = 64;

/** What may stand under a key. */
export const kindText = 0;
export const kindNumber = 1;
export const kindBoolean = 2;
export const kindDayOrInstant = 3;
export const kindDay = 4;
export const kindInstant = 5;
/** Any text, number or boolean. */
export const kindScalar = 6;
export const kindEmail = 7;
export const kindPhone = 8;
export const kindCountry = 9;
export const kindCurrency = 10;
export const kindLanguage = 11;
export const kindLocale = 12;
export const kindUrl = 13;
export const kindGeopoint = 14;
/** The few keys of an item itself. */
export const kindUserId = 15;
export const kindEventId = 16;
export const kindEventType = 17;
export const kindParameters = 18;
/** Nothing: whatever stands there is looked at closely. */
export const kindNever = 19;
