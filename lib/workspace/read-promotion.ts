import { present } from '../model/present';
import type { Difference, PromotionRules } from '../model/promotion';
import type { FleetFile } from './schema/fleet-schema';
import { spotAt, type Located } from './yaml/located';

/** The key `promotion` of a valid fleet file; without it images are promoted, and in no order. */
export function promotionRules({ promotion = {} }: FleetFile, document: Located): PromotionRules {
  const { order = [], settings = [], differences = [] } = promotion;
  const placeOf = (list: string, at: number): Difference['place'] =>
    spotAt(document, ['promotion', list, at]).head.place;
  return {
    order: order.map((name, at) => ({ name, place: placeOf('order', at) })),
    settings,
    differences: differences.map((entry, at) => ({
      ...present<Omit<Difference, 'place'>>(entry),
      place: placeOf('differences', at),
    })),
  };
}
