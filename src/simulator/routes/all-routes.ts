import type { Route } from "../route.ts";
import { catalogueRoutes } from "./catalogue.ts";
import { datasourceRoutes } from "./datasources.ts";
import { identityRoutes } from "./identity.ts";
import { specRoutes } from "./specs.ts";
import { streamRoutes } from "./stream.ts";

/** Where a literal segment and a parameter both fit a path, the literal comes first. */
export const allRoutes: readonly Route[] = [
  ...identityRoutes,
  ...specRoutes,
  ...datasourceRoutes,
  ...streamRoutes,
  ...catalogueRoutes,
];
