import { KnownError } from "../model/errors.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Sections of NODE_DEBUG that print request headers, and so the token. */
const tellingSections = ["http", "https", "http2", "net", "tls", "undici", "fetch", "websocket", "stream"];

/** Throws when the environment would let others see the token: TLS without checks, or Node's own debug output. */
export function checkEnvironment(baseUrl: string, environment: Environment): void {
  if (environment["NODE_TLS_REJECT_UNAUTHORIZED"] === "0" && baseUrl.startsWith("https:")) {
    throw new KnownError("NODE_TLS_REJECT_UNAUTHORIZED=0 turns off the check of who gets the token", {
      exitCode: 3,
      help: "unset it; to trust a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file",
    });
  }
  const section = tellingSection(environment["NODE_DEBUG"] ?? "");
  if (section !== undefined) {
    throw new KnownError(`NODE_DEBUG prints what goes over the wire ("${section}"), the token included`, {
      exitCode: 3,
      help: "unset NODE_DEBUG; --verbose shows the requests without secrets",
    });
  }
}

/** The first section that `NODE_DEBUG` turns on, by Node's own rules: a list of names, `*` for any run of characters. */
function tellingSection(nodeDebug: string): string | undefined {
  const wanted = nodeDebug
    .split(",")
    .map((name) =>
      name
        .trim()
        .replace(/[|\\{}()[\]^$+?.]/g, "\\$&")
        .replace(/\*+/g, ".*"),
    )
    .filter((name) => name !== "");
  return tellingSections.find((section) => wanted.some((name) => new RegExp(`^${name}$`, "i").test(section)));
}
