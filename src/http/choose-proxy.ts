import { KnownError } from "../model/errors.ts";
import { isLoopbackHost } from "./loopback-host.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the environment names for this address, or undefined: HTTPS_PROXY or HTTP_PROXY by scheme, unless
 * NO_PROXY names the host. The lower-case name wins. Loopback is always reached directly.
 */
export function chooseProxy(baseUrl: string, environment: Environment): URL | undefined {
  const target = new URL(baseUrl);
  const name = target.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const value = readVariable(environment, name);
  if (value === "" || isLoopbackHost(target.hostname) || isExempt(target, readVariable(environment, "NO_PROXY"))) {
    return undefined;
  }
  const text = value.includes("://") ? value : `http://${value}`;
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol) || !hasReadableCredentials(proxy)) {
    // The value is not shown: it may hold a password.
    throw new KnownError(`${name} is not the URL of an http proxy`, {
      exitCode: 3,
      help: `write it like ${name}=http://proxy.example:3128, or unset it`,
    });
  }
  return proxy;
}

function hasReadableCredentials({ username, password }: URL): boolean {
  try {
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}

function readVariable(environment: Environment, name: string): string {
  return (environment[name.toLowerCase()] ?? environment[name] ?? "").trim();
}

/** True when an entry of NO_PROXY names the host, a parent domain of it, `*`, each with or without a port. */
function isExempt(target: URL, noProxy: string): boolean {
  const port = target.port === "" ? (target.protocol === "https:" ? "443" : "80") : target.port;
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      const [, host = entry, entryPort] = /^(.*?):(\d+)$/.exec(entry) ?? [];
      if (entryPort !== undefined && entryPort !== port) return false;
      const domain = host.replace(/^\*?\./, "");
      return host === "*" || target.hostname === domain || target.hostname.endsWith(`.${domain}`);
    });
}
