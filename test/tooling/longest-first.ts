import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest. Begun last, one of them would run alone at the end, beside idle processors. */
const longest = ["test/fuzz/", "test/soak/", "test/config/generated.test.ts", "test/action/"];

/** Begins with the files that take longest; a checkout that has just been made knows no times of its own. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number => {
      const path = relative(project.config.root, moduleId);
      const index = longest.findIndex((start) => path.startsWith(start));
      return index === -1 ? longest.length : index;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
