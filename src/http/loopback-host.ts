/** True for the names and addresses that never leave this machine; takes the `hostname` of a parsed URL. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
