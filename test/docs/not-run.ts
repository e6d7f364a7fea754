/** What pages tell people to type and the test does not, each with the reason. */
export const notRun: readonly (readonly [command: RegExp, reason: string])[] = [
  [/^npm (ci|run build|run demo|test|run check)\b/, "works on the checkout itself; the suite is part of it"],
  [/^alias instaform=/, "the test puts the built program into PATH instead"],
];
