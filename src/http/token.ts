import { Secret } from "../model/secret.ts";

/** A token fit for a request header, or why it is not; the reason never holds any part of it. */
export type TokenCheck = { readonly token: Secret } | { readonly problem: string };

const maxLength = 8192;

/** Takes what an environment variable or a file held: one line end after the token is forgiven, nothing else. */
export function checkToken(text: string): TokenCheck {
  const token = text.replace(/\r?\n$/, "");
  if (token === "") return { problem: "the token is empty" };
  if (token.length > maxLength) return { problem: `the token is longer than ${maxLength} characters` };
  if (!/^[\x21-\x7E]+$/.test(token)) {
    return {
      problem:
        "the token holds characters that a request header cannot carry, such as a space, a line break or a quote mark of another alphabet",
    };
  }
  return { token: new Secret(token) };
}
