import { runGit } from "./run-git.ts";
import type { Session } from "./session.ts";

/**
 * The commit at which the change left its base, so that what others merged meanwhile is not called a change of it. Where
 * git cannot tell, the base itself, whose reading then says what is wrong.
 */
export async function findMergeBase(session: Session, base: string): Promise<string> {
  const { status, stdout } = await runGit(session, ["merge-base", "--end-of-options", base, "HEAD"]);
  const commit = stdout.trim();
  return status === 0 && /^[0-9a-f]{40,64}$/.test(commit) ? commit : base;
}
