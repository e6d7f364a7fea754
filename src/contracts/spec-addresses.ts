import { formatAddress } from "../model/address.ts";

export function datasourceAddress(scope: string, key: string): string {
  return formatAddress({ scope, kind: "datasource", key });
}

export function attributeAddress(scope: string, uid: string): string {
  return formatAddress({ scope, kind: "attribute", key: uid });
}

export function eventAddress(scope: string, uid: string): string {
  return formatAddress({ scope, kind: "event", key: uid });
}

/** A parameter is a part of its event: `shop/event/ecommerce_order_create#order-id`. */
export function parameterAddress(event: string, parameter: string): string {
  return `${event}#${parameter}`;
}
