import fc from "fast-check";
import type { Json } from "../../src/model/json.ts";
import type { Report } from "../../src/model/report.ts";
import { address, applied, check, create, manual, plan, report, result, unmanaged, update } from "./scenarios.ts";

export const attacks = [
  "\n::add-mask::a",
  "::error file=x::pwn",
  "\r::set-output name=x::y",
  "##[command]x",
  "  ##vso[task.setvariable]x",
  "%0A::warning::x",
  "\u001b]0;pwn\u0007",
  "\u001b[2J",
  "\u001b]8;;http://evil\u0007x\u001b]8;;\u0007",
  "\u009b31m",
  "\b\b\b",
  "\u202eevil\u202c",
  "zero\u200bwidth\ufeff",
  "\u2028::error::x",
  "\u{e0041}\u{e0042}",
  "\ud800",
  "`](https://evil)",
  "<img src=x onerror=alert(1)>",
  "```\n# Approved\n```",
  "~~~\n# Approved",
  "@org/team Fixes #1 GH-1",
  "a|b\n|c",
  "<!-- instaform:plan:default -->",
  "![](https://evil/p.png)",
  "<https://evil>",
  "https://evil/x www.evil.example",
  "[x]: https://evil",
  "[x][y]",
  "\n\n# Approved\n",
  "\n- [x] done",
  "]]>",
  "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
  "&#x0;&lt;",
  "=cmd|'/c calc'!A1",
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "{{7*7}}${7*7}",
  "</script><script>alert(1)</script>",
  "::stop-commands::x",
  "</details>",
  "**bold** _it_ [x](y)",
  "🎉 日本語",
  "",
];

/** Anything that a platform or a file may hold where a name or a message is expected. */
export const foreignText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.constantFrom(...attacks), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("\n")),
  fc.array(fc.constantFrom(...attacks), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
);

const foreignValue: fc.Arbitrary<Json> = fc.oneof(
  foreignText,
  fc.array(foreignText, { maxLength: 4 }),
  fc.dictionary(
    foreignText,
    fc.oneof(foreignText, fc.integer(), fc.dictionary(foreignText, foreignText, { maxKeys: 2 })),
    { maxKeys: 4 },
  ),
);

const hostileAnswer: fc.Arbitrary<Report> = fc
  .record({
    texts: fc.array(foreignText, { minLength: 12, maxLength: 12 }),
    before: fc.dictionary(foreignText, foreignValue, { maxKeys: 4 }),
    after: fc.dictionary(foreignText, foreignValue, { maxKeys: 4 }),
    kind: fc.constantFrom("plan", "apply", "error", "doctor", "explain", "validate"),
  })
  .map(({ texts, before, after, kind }) => {
    const text = (index: number): string => texts[index % texts.length] ?? "";
    const at = `${text(0)}/datasource/${text(1)}`;
    const here = { file: text(2), line: 3, column: 4, endColumn: 9 };
    const finding = {
      ruleId: text(3),
      severity: "error" as const,
      message: text(4),
      place: here,
      excerpt: { text: text(5) },
      help: text(6),
      see: text(7),
      related: [{ message: text(8), place: here }],
      address: at,
    };
    const changes = [
      create(at, after, {
        place: here,
        reason: text(9),
        writeOnly: Object.keys(after),
        deliveries: [{ sink: text(10), state: "stale" }],
      }),
      update(at, { ...after, ...before }, { ...before, ...after }),
      { ...update(at, before, after), action: "delete" as const, after: null },
      {
        ...create(at, after),
        action: "deliver" as const,
        remoteId: text(1),
        deliveries: [{ sink: text(10), state: "absent" as const }],
      },
    ];
    const whole = plan({
      environment: text(11),
      targets: [text(1)],
      scopes: [{ scope: text(0), title: text(2) }],
      changes: changes as ReturnType<typeof plan>["changes"], // the spread keeps fields that the deliver does not need
      checks: [
        check(at, "fail", [{ field: text(3), message: text(4), place: here }, { message: text(5) }]),
        check(at, "unknown", [{ message: text(6) }]),
        check(at, "pass"),
      ],
      manual: [{ ...manual(at, text(7), text(8), after), where: text(9), note: text(10) }],
      unmanaged: [unmanaged(text(1), text(3), text(0))],
      findings: [finding],
    });
    const head = { environment: text(11), toolVersion: text(7), command: kind };
    switch (kind) {
      case "plan":
        return report({ ...head, plan: whole, requests: { reads: 1, writes: 0 } });
      case "apply":
        return report({
          ...head,
          plan: whole,
          apply: applied([
            result(at, {
              status: "failed",
              message: text(4),
              help: text(6),
              remoteId: text(1),
              deliveries: [{ sink: text(10), status: "failed", message: text(5) }],
              emergencyFile: text(2),
            }),
            { ...result(at, { remoteId: text(2) }), address: address(text(8)) },
          ]),
        });
      case "error":
        return report({ ...head, error: { message: text(4), help: text(6), place: here, isBug: text(1).length > 10 } });
      case "doctor":
        return report({ ...head, doctor: [{ title: text(1), status: "problem", detail: text(4), help: text(6) }] });
      case "explain":
        return report({
          ...head,
          explanation: {
            title: text(1),
            summary: text(4),
            sections: [
              { heading: text(2), text: text(5), isCode: false },
              { heading: text(2), text: text(6), isCode: true },
            ],
          },
        });
      case "validate":
        return report({
          ...head,
          findings: [finding],
          validation: { files: [text(2)], resources: 1, environments: [text(11)] },
        });
    }
  });

/** A report in which every piece of foreign text is hostile; also as a part of a review. */
export const hostileReport: fc.Arbitrary<Report> = fc.oneof(
  { weight: 4, arbitrary: hostileAnswer },
  {
    weight: 1,
    arbitrary: fc.tuple(hostileAnswer, foreignText).map(([part, reason]) =>
      report({
        command: "review",
        review: [
          { title: "contract check", report: part },
          { title: "plan", skipped: reason },
        ],
      }),
    ),
  },
);
