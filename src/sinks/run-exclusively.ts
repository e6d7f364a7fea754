const tails = new Map<string, Promise<unknown>>();

/** Runs `task` after every earlier task of the same key has ended, well or badly. */
export async function runExclusively<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
  const earlier = tails.get(key) ?? Promise.resolve();
  const result = earlier.then(task, task);
  tails.set(key, result);
  try {
    return await result;
  } finally {
    if (tails.get(key) === result) tails.delete(key);
  }
}
