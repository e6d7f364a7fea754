import { jsonAnswer, refuse, refuseFields } from "../answer.ts";
import { answerListOf } from "../answer-list.ts";
import { buildDatasource } from "../build-datasource.ts";
import { checkDatasourceBody } from "../check-datasource-body.ts";
import { formatTime } from "../format-time.ts";
import { parseBody } from "../read-request.ts";
import type { ProjectVisit, Route } from "../route.ts";
import { showDatasourceAgain, showDatasourceWithToken } from "../show-datasource.ts";
import type { Datasource } from "../state.ts";
import { isHiddenByFault, listVisibleDatasources } from "../visible-datasources.ts";

/** Datasources can be listed, seen and created: nothing else. */
export const datasourceRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/project/:project/datasource",
    needs: "project",
    rateClass: "other",
    scopes: ["PROJECT_DATASOURCE_READ"],
    answer: (visit) =>
      answerListOf(visit, listVisibleDatasources(visit), (datasource) =>
        showDatasourceAgain(datasource, visit.platform),
      ),
  },
  {
    method: "POST",
    path: "/project/:project/datasource",
    needs: "project",
    rateClass: "other",
    scopes: ["PROJECT_DATASOURCE_WRITE"],
    answer: (visit) => jsonAnswer(201, { entity: showDatasourceWithToken(createDatasource(visit)) }),
  },
  {
    method: "GET",
    path: "/project/:project/datasource/:datasource",
    needs: "datasource",
    rateClass: "other",
    scopes: ["PROJECT_DATASOURCE_READ"],
    answer: (visit) => {
      if (isHiddenByFault(visit, visit.datasource)) throw refuse(404, "The datasource does not exist");
      return jsonAnswer(200, { entity: showDatasourceAgain(visit.datasource, visit.platform) });
    },
  },
];

function createDatasource({ platform, project, request }: ProjectVisit): Datasource {
  const checked = checkDatasourceBody(parseBody(request));
  if (!checked.isValid) throw checked.fields === undefined ? refuse(400) : refuseFields(checked.fields);
  const isTaken = [...project.datasources.values()].some((other) => !other.deleted && other.name === checked.seed.name);
  if (platform.options.uniqueNames === true && isTaken) {
    throw refuseFields({ name: ["This value is already used."] });
  }
  const now = platform.now();
  const datasource = buildDatasource(platform.state, project, checked.seed, {
    now: formatTime(now),
    committedAt: now.getTime(),
  });
  project.datasources.set(datasource.id, datasource);
  platform.commit();
  return datasource;
}
