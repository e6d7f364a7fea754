// The specs of the bench: what an order event of a shop looks like, in the forms that the programs need.

const parameters = {
  "order-id": { dataType: "keyword", required: true, maxLength: 64 },
  "order-currency": { dataType: "keyword", required: true, format: "currency" },
  "order-total": { dataType: "number", required: true },
  "order-tax": { dataType: "number" },
  "order-items": { dataType: "number" },
  "product-names": { dataType: "string", multiValue: 10, maxLength: 128 },
  "product-ids": { dataType: "keyword", multiValue: 10, maxLength: 32 },
  "customer-name": { dataType: "string", maxLength: 128 },
  "customer-email": { dataType: "string", format: "email" },
  "customer-phone": { dataType: "string", format: "phone" },
  "shipping-address": { dataType: "string", maxLength: 256 },
  "shipping-country": { dataType: "keyword", format: "country" },
  "delivery-date": { dataType: "date" },
  "is-gift": { dataType: "boolean" },
  note: { dataType: "text", maxLength: 1000 },
};

export const eventTypes = ["ecommerce_order_create", "ecommerce_order_refund", "ecommerce_checkout"];

/** The configuration that `instaform contract check` reads. */
export function benchConfig() {
  const member = ([key, { dataType, required, maxLength, multiValue, format }]) =>
    `          ${key}: { dataType: ${dataType}${required ? ", required: true" : ""}${maxLength ? `, maxLength: ${maxLength}` : ""}${multiValue ? `, multiValue: ${multiValue}` : ""}${format ? `, format: ${format}` : ""} }\n`;
  const events = eventTypes.map(
    (type) => `      ${type}:\n        parameters:\n${Object.entries(parameters).map(member).join("")}`,
  );
  return `version: 1
projects:
  shop:
    datasources:
      crm:
        name: CRM
        token: []
    events:
${events.join("")}`;
}

/** The JSON Schema that the peers check with. */
export function benchSchema() {
  const single = ({ dataType, maxLength, format }) => {
    if (dataType === "number" || dataType === "boolean") return { type: dataType };
    const pattern = { currency: "^[A-Z]{3}$", country: "^[A-Z]{2}$", phone: "^\\+[1-9][0-9]{6,14}$" }[format];
    const ajvFormat = dataType === "date" ? "date" : format === "email" ? "email" : undefined;
    return {
      type: "string",
      ...(maxLength ? { maxLength } : {}),
      ...(pattern ? { pattern } : {}),
      ...(ajvFormat ? { format: ajvFormat } : {}),
    };
  };
  const properties = Object.fromEntries(
    Object.entries(parameters).map(([key, spec]) => {
      const one = single(spec);
      return [key, spec.multiValue ? { anyOf: [one, { type: "array", items: one, maxItems: spec.multiValue }] } : one];
    }),
  );
  const required = Object.keys(parameters).filter((key) => parameters[key].required);
  return {
    type: "object",
    required: ["_user_id", "_event_id", "_event_type", "_event_date"],
    additionalProperties: false,
    properties: {
      _user_id: { type: "string", minLength: 1 },
      _event_id: { type: "string", minLength: 1 },
      _event_type: { enum: eventTypes },
      _event_date: { type: "string", format: "date-time" },
      _event_parameters: { type: "object", required, additionalProperties: false, properties },
    },
  };
}
