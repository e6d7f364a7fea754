/** The demonstration as an asciinema cast, recorded from the built program. */
export declare function recordDemo(): Promise<string>;
