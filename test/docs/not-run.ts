/** What the test runs: the program, and what does no harm in a folder that is thrown away. */
export const runnable = /^(instaform|cat|cd|cp|export|ls|mkdir|node)\b/;

/** What pages tell people to type and the test does not, each with the reason. */
export const notRun: readonly (readonly [command: RegExp, reason: string])[] = [
  [/^npm (ci|run build|run demo|test|run check)\b/, "works on the checkout itself; the suite is part of it"],
  [/^alias instaform=/, "the test puts the built program into PATH instead"],
];
