// Loaded into the program by `loaded-modules.test.ts`: tells at the end which files the program loaded.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const files = Object.keys(require.cache).filter((file) => file !== __filename);
  writeFileSync(process.env.LOADED_FILES, JSON.stringify(files));
});
