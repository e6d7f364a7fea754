// Loaded before the program, so that it asks and colours as at a terminal of COLUMNS columns. Not stderr: its status line
// depends on how fast the machine is.
process.stdin.isTTY = true;
Object.assign(process.stdout, { isTTY: true, columns: Number(process.env.COLUMNS ?? 80) });
