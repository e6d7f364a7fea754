import * as util from "node:util";
import { assert, property, string, constantFrom, array, tuple, stringMatching } from "fast-check";
import { describe, expect, it } from "vitest";
import { readEnvVariable, setEnvVariable } from "../../src/sinks/edit-env-file.ts";

describe("setEnvVariable", () => {
  const cases: readonly (readonly [claim: string, before: string, after: string])[] = [
    ["starts an empty file", "", "T=new\n"],
    ["appends to a file", "A=1\n", "A=1\nT=new\n"],
    ["completes a last line without end first", "A=1", "A=1\nT=new\n"],
    ["keeps CRLF", "A=1\r\nT=old\r\nB=2\r\n", "A=1\r\nT=new\r\nB=2\r\n"],
    ["appends with the line end of the file", "A=1\r\n", "A=1\r\nT=new\r\n"],
    ["keeps a byte order mark", "\uFEFFT=old\n", "\uFEFFT=new\n"],
    ["appends after a lone byte order mark", "\uFEFF", "\uFEFFT=new\n"],
    ["keeps a missing end of the last line", "T=old", "T=new"],
    ["keeps export and indentation", "  export T=old\n", "  export T=new\n"],
    ["keeps blanks around the sign", "T = old\n", "T = new\n"],
    ["replaces quoted values", "T=\"old # x\"\nT='o'\nT=`o`\n", "T=new\nT=new\nT=new\n"],
    ["replaces values over several lines", 'T="one\nA=1\ntwo"\nB=2\n', "T=new\nB=2\n"],
    ["replaces every duplicate", "T=1\nA=1\nT=2\n", "T=new\nA=1\nT=new\n"],
    ["fills an empty value", "T=\nA=1\n", "T=new\nA=1\n"],
    ["keeps a comment on the line", "T=old # why\n", "T=new # why\n"],
    ["keeps a comment behind an empty value", "T= # why\n", "T=new # why\n"],
    ["parts a comment that touches the quotes", 'T="old"#why\n', "T=new #why\n"],
    ["leaves a commented assignment alone", "#T=old\n", "#T=old\nT=new\n"],
    ["leaves longer and shorter names alone", "TT=1\nXT=2\nT.T=3\n", "TT=1\nXT=2\nT.T=3\nT=new\n"],
    ["does not look inside the value of another", 'A="\nT=old\n"\n', 'A="\nT=old\n"\nT=new\n'],
    ["survives a quote that is never closed", 'A="x\nT=old\n', 'A="x\nT=new\n'],
    ["survives what is no assignment", "<html>\n\n===\n", "<html>\n\n===\nT=new\n"],
  ];
  it.each(cases)("%s", (_, before, after) => {
    expect(setEnvVariable(before, "T", "new")).toBe(after);
    expect(readEnvVariable(after, "T")).toBe("new");
  });

  it("quotes only what needs it", () => {
    expect(setEnvVariable("", "T", "aZ_09.:/@%+,=-")).toBe("T=aZ_09.:/@%+,=-\n");
    expect(setEnvVariable("", "T", "a b#c$d")).toBe("T='a b#c$d'\n");
    expect(setEnvVariable("", "T", "it's")).toBe('T="it\'s"\n');
    expect(setEnvVariable("", "T", 'a\n"$`\\')).toBe('T="a\\n\\"\\$\\`\\\\"\n');
    expect(setEnvVariable("", "T", "")).toBe("T=''\n");
  });

  it("reads the last of several assignments", () => {
    expect(readEnvVariable("T=1\nA=2\nexport T=3\n", "T")).toBe("3");
  });

  it("knows an escaped quote from the closing one", () => {
    expect(readEnvVariable('A="a\\" # b"\n', "A")).toBe('a" # b');
    expect(readEnvVariable("A='C:\\'\nB='x'\n", "A")).toBe("C:\\");
    expect(setEnvVariable('T="a\\" # b" # why\n', "T", "new")).toBe("T=new # why\n");
  });

  it("refuses what no notation can hold", () => {
    expect(() => setEnvVariable("", "T", "a\0b")).toThrow(RangeError);
  });

  it("gets through hostile files that would hang what looks back", () => {
    for (const hostile of ['A="', "A='x'y", 'A="\\"', "A= ' ' x", "export ", "a", "A=#", "=\t"]) {
      const text = `${hostile}\n`.repeat(50_000) + hostile.repeat(25_000);
      expect(readEnvVariable(setEnvVariable(text, "T", "new"), "T")).toBe("new");
    }
  });
});

describe("setEnvVariable, for any file and value", () => {
  const name = constantFrom("T", "A", "B_2", "x.y-z");
  const piece = constantFrom(
    '"',
    "'",
    "`",
    "\\",
    "#",
    " ",
    "\t",
    "=",
    "\n",
    "\r\n",
    "\r",
    "x",
    "export ",
    "T=",
    "A='",
    "$",
  );
  const noise = array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  const value = string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));
  const anyValue = constantFrom("t0ken", "a b", "#x", "it's", 'a"b', "\\", "a\nb").chain((fixed) =>
    value.map((free) => (free.length % 2 === 0 ? fixed : free)),
  );
  const text = array(tuple(name, noise), { maxLength: 8 }).map((lines) =>
    lines.map(([key, rest]) => `${key}=${rest}\n`).join(""),
  );

  it("reads back what was set, and setting twice equals setting once", () => {
    assert(
      property(text, anyValue, (before, wanted) => {
        const after = trySet(before, wanted);
        if (after === undefined) return;
        expect(readEnvVariable(after, "T")).toBe(wanted);
        expect(setEnvVariable(after, "T", wanted)).toBe(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it("lets other variables keep their values", () => {
    assert(
      property(text, stringMatching(/^[\w.-]{1,40}$/), (before, wanted) => {
        const after = trySet(before, wanted);
        if (after === undefined) return; // a quote that is never closed stood in the way
        for (const other of ["A", "B_2", "x.y-z"])
          expect(readEnvVariable(after, other)).toBe(readEnvVariable(before, other));
      }),
      { numRuns: 2_000 },
    );
  });

  it("always finds a way when every quote is closed", () => {
    const closed = constantFrom("", "1", "'a b'", '"a\\"b\nT=x"', "`it's`", "x # it", "'#' # \"x\"", '"" #');
    const lines = array(tuple(name, closed), { maxLength: 8 });
    assert(
      property(lines, anyValue, (before, wanted) => {
        const after = setEnvVariable(before.map(([key, rest]) => `${key}=${rest}\n`).join(""), "T", wanted);
        expect(readEnvVariable(after, "T")).toBe(wanted);
      }),
    );
  });

  it("leaves every line alone that does not assign the variable", () => {
    const line = constantFrom("A=1", "# T=old", "", "export B='x y'", 'C="d" # e', "  F = g", "nonsense", "TT=1");
    const own = constantFrom("T=old", "export T='o l d'", 'T="x" # why');
    const end = constantFrom("\n", "\r\n");
    assert(
      property(array(line), array(own, { maxLength: 3 }), array(line), end, (above, assignments, below, lineEnd) => {
        const join = (lines: readonly string[]): string => lines.map((each) => each + lineEnd).join("");
        const start = `# settings${lineEnd}`;
        const after = setEnvVariable(start + join(above) + join(assignments) + join(below), "T", "new");
        const kept = after.split(lineEnd).filter((each) => !/^(?:export )?T=/.test(each));
        expect(kept).toEqual((start + join(above) + join(below)).split(lineEnd));
      }),
    );
  });

  it("writes what Node's own reader reads the same way", () => {
    assert(
      property(stringMatching(/^[!-&(-[\]-~]{1,60}$/), (wanted) => {
        expect(util.parseEnv(setEnvVariable("A=1\n", "T", wanted))).toEqual({ A: "1", T: wanted });
      }),
    );
  });

  function trySet(before: string, wanted: string): string | undefined {
    try {
      return setEnvVariable(before, "T", wanted);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }
});
