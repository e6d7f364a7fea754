import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface HostedItem {
  readonly id: number;
  body: string;
  title?: string;
  state: "open" | "closed";
  readonly author: { readonly id: number; readonly type: "Bot" | "User" };
  readonly isPullRequest?: boolean;
}

/** A stand-in for the REST APIs of GitHub and GitLab, as far as comments and issues go. */
export interface CodeHost {
  readonly url: string;
  readonly comments: HostedItem[];
  readonly issues: HostedItem[];
  /** `GET /repos/acme/shop/issues/7/comments?page=1`, in order. */
  readonly requests: string[];
  readonly authorizations: Set<string>;
  /** What the token may not do. */
  refuses: "nothing" | "writing" | "everything";
  readonly stop: () => Promise<void>;
}

const bot = { id: 41898282, type: "Bot" } as const;
const gitlabUser = { id: 7, type: "User" } as const;

export async function startCodeHost(): Promise<CodeHost> {
  const server = createServer((request, response) => void answer(host, request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const host: CodeHost = {
    url: `http://127.0.0.1:${port}`,
    comments: [],
    issues: [],
    requests: [],
    authorizations: new Set(),
    refuses: "nothing",
    stop: () => new Promise((done) => server.close(() => done())),
  };
  return host;
}

async function answer(host: CodeHost, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "" } = request;
  const url = new URL(request.url ?? "/", host.url);
  host.requests.push(`${method} ${url.pathname}${url.search}`);
  host.authorizations.add(request.headers.authorization ?? "");
  let text = "";
  for await (const piece of request.setEncoding("utf8")) text += String(piece);
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const isGitlab = url.pathname.startsWith("/projects/") || (url.pathname === "/user" && host.url === "gitlab");
  const refusal = { message: "Resource not accessible by integration" };
  if (host.refuses === "everything" || (host.refuses === "writing" && method !== "GET")) return send(403, refusal);
  if (url.pathname === "/user") {
    // The token of a workflow is nobody's.
    return request.headers.authorization === "Bearer gitlab-token"
      ? send(200, { id: gitlabUser.id })
      : send(403, refusal);
  }
  const isComment = /\/(comments|notes)(\/\d+)?$/.test(url.pathname);
  const list = isComment ? host.comments : host.issues;
  const show = (item: HostedItem): object => (isGitlab ? showGitlab(item) : showGithub(item));
  const [, written] = /\/(?:comments|notes|issues)\/(\d+)$/.exec(url.pathname) ?? [];
  const content = (text === "" ? {} : JSON.parse(text)) as Readonly<Record<string, string>>; // what our client sent
  const change = (item: HostedItem): void => {
    item.body = content["body"] ?? content["description"] ?? item.body;
    if (content["title"] !== undefined) item.title = content["title"];
    if (content["state"] === "closed" || content["state_event"] === "close") item.state = "closed";
  };
  if (method === "GET") {
    const size = Number(url.searchParams.get("per_page") ?? 30);
    const page = Number(url.searchParams.get("page") ?? 1);
    const open = list.filter(({ state }) => state === "open");
    return send(200, open.slice((page - 1) * size, page * size).map(show));
  }
  if (method === "POST") {
    const author = isGitlab ? gitlabUser : bot;
    const item: HostedItem = { id: 1000 + list.length, body: "", state: "open", author };
    change(item);
    list.push(item);
    return send(201, show(item));
  }
  const item = list.find(({ id }) => String(id) === written);
  if (item === undefined || method !== (isGitlab ? "PUT" : "PATCH")) return send(404, { message: "Not Found" });
  change(item);
  return send(200, show(item));
}

function showGithub({ id, body, title, state, author, isPullRequest }: HostedItem): object {
  return {
    id,
    number: id,
    body: body.replaceAll("\n", "\r\n"), // as GitHub gives back what was typed in a browser
    title,
    state,
    user: author,
    html_url: `https://github.example/acme/shop/${id}`,
    ...(isPullRequest === true ? { pull_request: {} } : {}),
  };
}

function showGitlab({ id, body, title, author }: HostedItem): object {
  return { id, iid: id, body, description: body, title, author, system: false };
}
