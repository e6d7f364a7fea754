/** Contacts that one request takes, as the vendor's texts on each of the calls say. */
export const mostContacts = 500;

/** Characters of what people tap on, as the vendor's text on creating automations gives them. */
export const mostCharacters = { button: 20, listButton: 20, rowTitle: 24, rowDescription: 72 } as const;

/** A phone number in E.164. */
export const e164 = /^\+[1-9][0-9]{1,14}$/;
