/**
 * What a filer states about the announcement that the report itself does not, under cninfo's field names.
 * It names the entity of every fact; the rest is carried as metadata and never becomes a fact.
 */
export interface Filing {
  readonly secCode?: string;
  readonly secName?: string;
  readonly orgId?: string;
  readonly announcementId?: string;
  readonly announcementTitle?: string;
  /** ISO 8601 date or dateTime, or cninfo's milliseconds since 1970. */
  readonly announcementTime?: string | number;
  readonly adjunctUrl?: string;
  readonly adjunctType?: string;
  readonly exchange?: string;
  readonly lei?: string;
  readonly unifiedSocialCreditCode?: string;
}
