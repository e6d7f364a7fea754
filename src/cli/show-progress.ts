import type { Clock } from "../model/clock.ts";
import type { Progress } from "../payloads/payload-source.ts";
import type { Terminal } from "./surroundings.ts";

/** A line on a terminal that tells how far a file is read; nothing for files that are read at once. */
export function showProgress(terminal: Terminal, clock: Pick<Clock, "now">): (progress: Progress) => void {
  let file: string | undefined;
  let started = 0;
  let shown = 0;
  return (progress) => {
    const now = clock.now();
    if (progress.file !== file) {
      file = progress.file;
      started = now;
      shown = now;
    }
    const isEnd = progress.bytes === progress.totalBytes;
    const hasShown = shown > started;
    if (isEnd && hasShown) terminal.write("\r\u001b[K");
    if (isEnd || now - shown < everyMilliseconds) return;
    shown = now;
    terminal.write(
      `\r${formatProgress(progress, now - started).slice(0, Math.max(20, (terminal.columns ?? 80) - 1))}\u001b[K`,
    );
  };
}

/** `1.2 of 3.0 GB, 620 MB/s, 3 s left, 2000000 items`. */
export function formatProgress({ bytes, totalBytes, items }: Progress, milliseconds: number): string {
  const rate = milliseconds > 0 ? bytes / milliseconds : 0;
  const parts = [
    totalBytes === undefined ? formatBytes(bytes) : `${formatBytes(bytes)} of ${formatBytes(totalBytes)}`,
    `${formatBytes(rate * 1000)}/s`,
    ...(totalBytes === undefined || rate === 0 ? [] : [`${formatDuration((totalBytes - bytes) / rate)} left`]),
    `${items} items`,
  ];
  return parts.join(", ");
}

const everyMilliseconds = 200;

function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(0)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

function formatDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
