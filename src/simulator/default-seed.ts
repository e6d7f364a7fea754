import type { SimulatorSeed } from "./seed-format.ts";

/** A small web shop: what the simulator serves when nobody says otherwise. */
export const defaultSeed: SimulatorSeed = {
  organization: { name: "Acme" },
  tokens: [{ token: "simulator-token", title: "Simulator token" }],
  projects: {
    "my-shop-123": {
      name: "My shop",
      description: "The Acme web shop and its stores",
      locale: "es_ES",
      timezone: "Europe/Madrid",
      uniqueAttributes: ["_user_id", "_email"],
      defaultSmsSender: "SHOP",
      generalConfig: {
        channelSms: {
          defaultCompliancePolicy: "opt-in",
          optInKeywords: ["START"],
          optOutKeywords: ["STOP", "BAJA"],
          autoCreateContactsOnInbounds: true,
          marketingOptOutScope: "per_channel",
        },
      },
      createdAt: "2025-02-25T18:13:46+01:00",
      updatedAt: "2025-09-09T17:27:23+02:00",
      senders: [
        { from: "SHOP", status: "active", createdAt: "2025-02-26T09:00:00+01:00" },
        { from: "SHOPINFO", status: "active", createdAt: "2025-03-10T09:00:00+01:00" },
      ],
      datasources: [
        {
          name: "Web shop",
          description: "Orders and customers of the web shop",
          audienceTags: ["web"],
          tags: ["ecommerce"],
          defaultCountry: "ES",
          createdAt: "2025-02-26T10:00:00+01:00",
        },
        { name: "old-web", audienceTags: ["legacy"], timezone: "UTC", createdAt: "2025-02-26T11:00:00+01:00" },
        { name: "Spring import", type: "csv", createdAt: "2025-04-01T11:00:00+02:00" },
      ],
      attributes: [
        { uid: "loyalty_tier", dataType: "keyword", createdAt: "2025-03-01T10:00:00+01:00" },
        { uid: "loyalty_points", dataType: "number", createdAt: "2025-03-01T10:00:00+01:00" },
        { uid: "newsletter", dataType: "bool", createdAt: "2025-03-01T10:00:00+01:00" },
        { uid: "favourite_brands", dataType: "string", multivalue: 10, createdAt: "2025-03-01T10:00:00+01:00" },
      ],
      events: [
        {
          uid: "ecommerce_order_create",
          name: "Order created",
          description: "A customer placed an order",
          category: "ecommerce",
          attribution: true,
          automation: true,
          important: true,
          parameters: [
            { parameter: "order-id", required: true, maxLength: 128 },
            { parameter: "order-currency", description: "ISO 4217, three uppercase letters", maxLength: 3 },
            { parameter: "order-amount", dataType: "number" },
            { parameter: "order-products", multiValue: 50, maxLength: 128 },
            { parameter: "order-date", dataType: "date" },
            { parameter: "order-gift", dataType: "bool" },
          ],
        },
        {
          uid: "ecommerce_checkout_start",
          name: "Checkout started",
          category: "ecommerce",
          automation: true,
          parameters: [{ parameter: "checkout-id", required: true, maxLength: 128 }],
        },
        {
          uid: "appointment",
          name: "Appointment",
          description: "Appointments and reservations",
          category: "contact_behaviour",
          automation: true,
          parameters: [
            { parameter: "appointment-id", required: true, maxLength: 128 },
            { parameter: "appointment-date", dataType: "date", required: true },
          ],
        },
      ],
      segments: [
        { uid: "vip", name: "VIP customers", type: "static", createdAt: "2025-03-05T10:00:00+01:00" },
        { uid: "recent-buyers", name: "Recent buyers", type: "dynamic", createdAt: "2025-03-06T10:00:00+01:00" },
      ],
      campaigns: [
        {
          title: "Summer sale",
          status: "sent",
          campaignAt: "2025-07-01T10:00:00+02:00",
          createdAt: "2025-06-20T10:00:00+02:00",
        },
      ],
      automations: [{ title: "Welcome", status: "active", createdAt: "2025-03-07T10:00:00+01:00" }],
    },
  },
};
