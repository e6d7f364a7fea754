import { isSafeToSend, userIdOf, type ProbeItem } from "./probe-item.ts";
import type { ProbeSet } from "./probe-contracts.ts";

/** Look-ups at the same time; the HTTP client keeps its own, wider limits. */
const parallel = 4;

/** The items whose contact the platform already has, in their order. */
export async function findExistingContacts(
  sets: readonly ProbeSet[],
  signal: AbortSignal,
): Promise<readonly ProbeItem[]> {
  const questions = sets.flatMap((set) => {
    const owners = new Map<string, ProbeItem>();
    for (const item of set.items.filter(isSafeToSend)) {
      const userId = userIdOf(item.payload);
      if (userId !== undefined && !owners.has(userId)) owners.set(userId, item);
    }
    return [...owners].map(([userId, item]) => ({ set, userId, item }));
  });
  const found: boolean[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < questions.length; index = next++) {
      const question = questions[index];
      if (question === undefined) return;
      found[index] = await question.set.ingest.hasContact(question.set.live, question.userId, signal);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return questions.filter((_, index) => found[index] === true).map(({ item }) => item);
}
