/** The SVG of an asciinema cast whose output only ever adds lines. */
export declare function drawCast(cast: string): string;
