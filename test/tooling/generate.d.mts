/** Every generated file by its path, as it should stand on disk. */
export declare function generateAll(): Promise<Map<string, string>>;
