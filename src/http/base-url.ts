import { isLoopbackHost } from "./loopback-host.ts";

/** Where the API lives, without a trailing slash; or why the text is no such place, and what to write instead. */
export type BaseUrlCheck = { readonly baseUrl: string } | { readonly problem: string; readonly help: string };

const example = "write it like https://api.instasent.com/v1";

/** Plain http is taken for loopback hosts only, unless `allowHttp`: a token must not cross a network in clear. */
export function parseBaseUrl(text: string, { allowHttp }: { readonly allowHttp: boolean }): BaseUrlCheck {
  // Checked on the text, because the URL parser forgives and repairs what should be refused here.
  const authority = /^https?:\/\/([^/?#\\\s]+)/i.exec(text)?.[1];
  if (authority === undefined || !URL.canParse(text)) {
    return { problem: "the API address is not an absolute http or https URL", help: example };
  }
  if (authority.includes("@")) {
    return {
      problem: "the API address holds a user name or a password",
      help: `leave out what stands before the "@"; ${example}`,
    };
  }
  if (/[?#]/.test(text)) return { problem: "the API address has a query or a fragment", help: example };
  if (/[\s\\\p{Cc}]/u.test(text)) {
    return { problem: "the API address holds white space, a backslash or a control character", help: example };
  }
  const url = new URL(text);
  if (url.protocol === "http:" && !allowHttp && !isLoopbackHost(url.hostname)) {
    return {
      problem: `the API address ${url.origin} is plain http, which would send the token in clear`,
      help: "use https; plain http is for a simulator on this machine (localhost, 127.0.0.1, [::1])",
    };
  }
  return { baseUrl: `${url.origin}${url.pathname.replace(/\/+$/, "")}` };
}
