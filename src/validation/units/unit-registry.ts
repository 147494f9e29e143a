/** A unit of the Units Registry 1.0. */
export interface RegisteredUnit {
  readonly unitId: string;
  readonly namespace?: string;
  /** Local name of the item type it measures; with its namespace where the registry states one. */
  readonly itemType: string;
  readonly itemTypeNamespace?: string;
  /** Complex units: item types of what stands above and below the line. */
  readonly numeratorItemType?: string;
  readonly denominatorItemType?: string;
  readonly status?: string;
}

/** The Units Registry, as in schemas/xbrl/utr.json. */
export interface UnitRegistry {
  readonly units: readonly RegisteredUnit[];
}
