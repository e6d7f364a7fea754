import { jsonAnswer, refuse, Refusal, type Answer } from "./answer.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { parseBody } from "./read-request.ts";
import type { DatasourceVisit } from "./route.ts";

const itemLimit = 100;

/** Handles one item; gives back what is wrong with it. */
export type PushItem = (item: JsonObject, visit: DatasourceVisit, isDryRun: boolean) => string | undefined;

/** Takes what fits, item by item. A batch without one good item is an error as a whole. */
export function answerPush(visit: DatasourceVisit, push: PushItem): Answer {
  const items = readItems(parseBody(visit.request));
  const isDryRun = visit.request.query.has("_dryRun");
  const errors: JsonObject[] = [];
  const accepted: JsonObject[] = [];
  for (const [position, item] of items.entries()) {
    const error = push(item, visit, isDryRun);
    if (error === undefined) accepted.push({ position, item });
    else errors.push({ position, error, item });
  }
  if (!isDryRun && items.length > 0) visit.platform.commit();
  return answerEnvelope(visit, { errors, accepted, isDryRun });
}

export interface StreamOutcome {
  readonly errors: readonly JsonObject[];
  readonly accepted: readonly JsonObject[];
  readonly isDryRun: boolean;
}

/** The envelope that every stream action answers with. */
export function answerEnvelope(
  { platform, project, datasource }: DatasourceVisit,
  { errors, accepted, isDryRun }: StreamOutcome,
): Answer {
  const isRejected = errors.length > 0 && accepted.length === 0;
  const { api } = platform.state.organization;
  const entities = { entitiesSuccess: accepted.length, entitiesFailures: errors.length };
  return jsonAnswer(isRejected ? 422 : 200, {
    success: errors.length === 0,
    status: isRejected ? 422 : 202,
    errors,
    accepted,
    ...entities,
    entitiesLimit: itemLimit,
    apiSpeedTier: (isJsonObject(api) ? api["tier"] : undefined) ?? 1,
    dryRun: isDryRun,
    stats: { callsTotal: 1, callsSuccess: isRejected ? 0 : 1, callsFailures: isRejected ? 1 : 0, ...entities },
    streamId: datasource.id,
    projectId: project.id,
    projectUid: project.uid,
    datasourceId: datasource.id,
    datasourceUid: datasource.uid,
  });
}

function readItems(body: Json): readonly JsonObject[] {
  if (!Array.isArray(body)) throw refuseBody("Body should be an array");
  const items = body as readonly Json[];
  if (items.length > itemLimit) throw refuseBody(`Body should have at most ${itemLimit} items`);
  return items.map((item) => {
    if (!isJsonObject(item)) throw refuseBody("Body should be an array of objects");
    return item;
  });
}

/** Two published forms of the same refusal; clients exist for both, so both are in the body. */
function refuseBody(detail: string): Refusal {
  const { answer } = refuse(400, detail);
  return new Refusal(isJsonObject(answer.body) ? { ...answer, body: { ...answer.body, message: detail } } : answer);
}
