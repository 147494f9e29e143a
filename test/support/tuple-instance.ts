/** A schema with an item, a fraction and a tuple, and an instance with one of each: `tuples.xsd` beside `tuples.xbrl`. */
export const TUPLE_SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
  xmlns:t="http://example.org/tuples" targetNamespace="http://example.org/tuples" elementFormDefault="qualified">
  <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:element name="Name" id="Name" type="xbrli:stringItemType" substitutionGroup="xbrli:item" xbrli:periodType="instant"/>
  <xs:element name="Share" id="Share" type="xbrli:fractionItemType" substitutionGroup="xbrli:item" xbrli:periodType="instant"/>
  <xs:element name="Person" id="Person" substitutionGroup="xbrli:tuple"><xs:complexType><xs:complexContent>
    <xs:restriction base="xs:anyType"><xs:sequence>
      <xs:element ref="t:Name" maxOccurs="2"/>
    </xs:sequence><xs:attribute name="id" type="xs:ID"/></xs:restriction>
  </xs:complexContent></xs:complexType></xs:element>
</xs:schema>`;

export const TUPLE_INSTANCE = `<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:t="http://example.org/tuples">
  <link:schemaRef xlink:type="simple" xlink:href="tuples.xsd"/>
  <context id="c"><entity><identifier scheme="http://example.org">1</identifier></entity>
    <period><instant>2023-12-31</instant></period></context>
  <unit id="u"><measure>pure</measure></unit>
  <t:Name id="n" contextRef="c">of the report</t:Name>
  <t:Share id="f" contextRef="c" unitRef="u"><numerator>1</numerator><denominator>3</denominator></t:Share>
  <t:Person id="p"><t:Name id="first" contextRef="c">first</t:Name><t:Name contextRef="c">second</t:Name></t:Person>
</xbrl>`;
