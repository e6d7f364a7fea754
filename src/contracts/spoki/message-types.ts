/** As the vendor's bodies have them. */
export const messageTypes: readonly string[] = ["Template", "Message", "Note"];

/** Of messages and notes; a template is what it is. */
export const contentTypes: readonly string[] = ["Text", "Interactive", "List"];
