import type { TaxonomyPublication, TextByLanguage } from '../../model/taxonomy/publication.js';
import { NS } from '../../names/namespaces.js';
import { openElement, writeElement, type XmlProducer, type XmlWriter } from '../../syntax/xml/xml-writer.js';

/** META-INF/taxonomyPackage.xml (Taxonomy Packages 1.0, 3). */
export function writePackageMetadata(publication: TaxonomyPublication): XmlProducer {
  return function* (writer) {
    const { baseUri, title, description, version, license, publisher, published, entryPoint, languages } = publication;
    openElement(writer, 'tp:taxonomyPackage', { 'xmlns:tp': NS.taxonomyPackage, 'xml:lang': languages[0] });
    writeElement(writer, 'tp:identifier', {}, baseUri);
    writeTexts(writer, 'tp:name', title);
    writeTexts(writer, 'tp:description', description);
    writeElement(writer, 'tp:version', {}, version);
    writeElement(writer, 'tp:license', { href: license.url, name: license.name });
    writeElement(writer, 'tp:publisher', {}, publisher.name);
    writeElement(writer, 'tp:publisherURL', {}, publisher.url);
    writeElement(writer, 'tp:publisherCountry', {}, publisher.country);
    writeElement(writer, 'tp:publicationDate', {}, published);
    openElement(writer, 'tp:entryPoints');
    openElement(writer, 'tp:entryPoint');
    writeTexts(writer, 'tp:name', entryPoint.title);
    writeTexts(writer, 'tp:description', description);
    writeElement(writer, 'tp:version', {}, version);
    writeElement(writer, 'tp:entryPointDocument', { href: `${baseUri}/${entryPoint.document}` });
    openElement(writer, 'tp:languages');
    for (const language of languages) writeElement(writer, 'tp:language', {}, language);
    writer.endElement();
    writer.endElement();
    writer.endElement();
    yield;
    writer.endElement();
  };
}

/** META-INF/catalog.xml: the base URI is the directory of the documents in the package (Taxonomy Packages 1.0, 4). */
export function writePackageCatalog({ baseUri }: TaxonomyPublication, directory: string): XmlProducer {
  return function* (writer) {
    openElement(writer, 'catalog', { xmlns: NS.catalog });
    writeElement(writer, 'rewriteURI', { uriStartString: `${baseUri}/`, rewritePrefix: `../${directory}/` });
    yield;
    writer.endElement();
  };
}

function writeTexts(writer: XmlWriter, name: string, texts: TextByLanguage): void {
  for (const language of Object.keys(texts)) writeElement(writer, name, { 'xml:lang': language }, texts[language]);
}
