/** What the configuration is called without any environment, where one is named. */
export const baseName = "base";
