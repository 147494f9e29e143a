/** A text by language tag (BCP 47). */
export type TextByLanguage = Readonly<Record<string, string>>;

/** A target namespace of a taxonomy: the schema document that declares its elements, and its customary prefix. */
export interface PublishedNamespace {
  readonly namespace: string;
  readonly prefix: string;
  /** Path below the base URI. */
  readonly document: string;
}

/** How a taxonomy is published: what its documents and its taxonomy package need beside the model. */
export interface TaxonomyPublication {
  /** Where all its documents live, without a slash at the end; also the identifier of its package. */
  readonly baseUri: string;
  readonly version: string;
  /** Date of publication, `YYYY-MM-DD`. */
  readonly published: string;
  /** Languages of the labels, the first one preferred. */
  readonly languages: readonly string[];
  readonly title: TextByLanguage;
  readonly description: TextByLanguage;
  readonly publisher: { readonly name: string; readonly url: string; readonly country: string };
  readonly license: { readonly name: string; readonly url: string };
  readonly entryPoint: {
    /** Path below the base URI. */
    readonly document: string;
    readonly namespace: string;
    readonly prefix: string;
    readonly title: TextByLanguage;
  };
  /** The first is that of the concepts. */
  readonly namespaces: readonly PublishedNamespace[];
}
