import { jsonAnswer, refuse, type Answer } from "../answer.ts";
import { answerList } from "../answer-list.ts";
import type { JsonObject } from "../json.ts";
import type { ProjectVisit, Route } from "../route.ts";

/** What the API only shows: senders, segments, campaigns, automations. */
export const catalogueRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/project/:project/channel/sms/sender",
    needs: "project",
    rateClass: "other",
    scopes: ["PROJECT_READ"],
    answer: (visit) => {
      const defaultSender = visit.project.settings["defaultSmsSender"] ?? null;
      return answerList(visit, visit.project.senders, { metadata: { defaultSender } });
    },
  },
  {
    method: "GET",
    path: "/project/:project/segment",
    needs: "project",
    rateClass: "l",
    scopes: ["PROJECT_AUDIENCE_READ"],
    answer: (visit) =>
      answerList(
        visit,
        visit.project.segments.map((segment) => segment.entity),
      ),
  },
  {
    method: "GET",
    path: "/project/:project/segment/dynamic",
    needs: "project",
    rateClass: "l",
    scopes: ["PROJECT_AUDIENCE_READ"],
    answer: ({ project }) => {
      const dynamic = project.segments.filter(
        ({ entity, needsParameter }) => entity["type"] === "dynamic" && !needsParameter,
      );
      return jsonAnswer(200, { entities: dynamic.map((segment) => segment.entity) });
    },
  },
  {
    method: "GET",
    path: "/project/:project/segment/:uid",
    needs: "project",
    rateClass: "l",
    scopes: ["PROJECT_AUDIENCE_READ"],
    answer: ({ project, parameter }) =>
      showOne(project.segments.find(({ entity }) => entity["uid"] === parameter("uid"))?.entity),
  },
  ...listAndView("campaign", "PROJECT_CAMPAIGN_READ", "campaigns", "campaignAt"),
  ...listAndView("automation", "PROJECT_AUTOMATION_READ", "automations", "createdAt"),
];

function listAndView(
  kind: string,
  scope: "PROJECT_CAMPAIGN_READ" | "PROJECT_AUTOMATION_READ",
  key: "campaigns" | "automations",
  newestBy: string,
): readonly Route[] {
  const common = { method: "GET", needs: "project", rateClass: "l", scopes: [scope] } as const;
  return [
    {
      ...common,
      path: `/project/:project/${kind}`,
      answer: (visit: ProjectVisit) =>
        answerList(visit, visit.project[key], { defaultSort: [{ field: newestBy, isDescending: true }] }),
    },
    {
      ...common,
      path: `/project/:project/${kind}/:id`,
      answer: ({ project, parameter }: ProjectVisit) =>
        showOne(project[key].find((entity) => entity["id"] === parameter("id"))),
    },
  ];
}

function showOne(entity: JsonObject | undefined): Answer {
  if (entity === undefined) throw refuse(404);
  return jsonAnswer(200, { entity });
}
