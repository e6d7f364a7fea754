declare const INSTAFORM_VERSION: string | undefined;

/** The version of the package; the build puts it in, a run from source says so. */
export const toolVersion: string = typeof INSTAFORM_VERSION === "string" ? INSTAFORM_VERSION : "0.0.0-source";
