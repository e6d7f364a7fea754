/** What we ever send. Which client can send which is decided by the client's type. */
export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
