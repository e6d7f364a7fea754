import type { PublishReport } from "../model/publish-report.ts";
import type { Board, Posting } from "./board.ts";
import { isSameBody, readMarker } from "./marker.ts";

/** What a board shall show, found again by the marker in its first line. */
export interface WantedPosting {
  readonly body: string;
  readonly marker: string;
  readonly title?: string;
  /** `absent`: an open posting is brought up to date and closed, and none is made. */
  readonly wish: "present" | "absent";
}

/** Makes the board show one posting with this marker, the same one at every run. */
export async function keepPosting(
  board: Board,
  { body, marker, title, wish }: WantedPosting,
  signal: AbortSignal,
): Promise<Pick<PublishReport, "action" | "url">> {
  const known = await findPosting(board, marker, signal);
  const content = { body, ...(title === undefined ? {} : { title }) };
  if (wish === "absent") {
    if (known === undefined) return { action: "none" };
    return told("closed", await board.update(known.id, { ...content, isClosed: true }, signal));
  }
  if (known === undefined) return told("created", await board.create(content, signal));
  if (isSameBody(known.body, body)) return told("unchanged", known);
  return told("updated", await board.update(known.id, content, signal));
}

/** The oldest of ours: a stranger may write our marker too, and his words are not ours to replace. */
async function findPosting(board: Board, marker: string, signal: AbortSignal): Promise<Posting | undefined> {
  for await (const posting of board.list(signal)) {
    if (posting.isOurs && readMarker(posting.body) === marker) return posting;
  }
  return undefined;
}

function told(action: PublishReport["action"], { url }: Posting): Pick<PublishReport, "action" | "url"> {
  return { action, ...(url === undefined ? {} : { url }) };
}
