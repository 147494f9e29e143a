/**
 * The integrity constraints of the Data Cube vocabulary (W3C, 11.1), over graphs that name components by qb:dimension,
 * qb:measure and qb:attribute; each answers true where it is broken.
 */
export const DATA_CUBE_CONSTRAINTS = {
  'IC-1 unique data set': `ASK {
    { ?o a qb:Observation FILTER NOT EXISTS { ?o qb:dataSet ?d } }
    UNION { ?o a qb:Observation ; qb:dataSet ?d, ?e FILTER (?d != ?e) } }`,
  'IC-2 unique structure': `ASK {
    { ?d a qb:DataSet FILTER NOT EXISTS { ?d qb:structure ?s } }
    UNION { ?d a qb:DataSet ; qb:structure ?s, ?t FILTER (?s != ?t) } }`,
  'IC-3 a structure has a measure': `ASK {
    ?s a qb:DataStructureDefinition FILTER NOT EXISTS { ?s qb:component/qb:measure/a qb:MeasureProperty } }`,
  'IC-4 dimensions have a range': `ASK { ?p a qb:DimensionProperty FILTER NOT EXISTS { ?p rdfs:range [] } }`,
  'IC-5 concept dimensions have code lists': `ASK {
    ?p a qb:DimensionProperty ; rdfs:range skos:Concept FILTER NOT EXISTS { ?p qb:codeList [] } }`,
  'IC-6 only attributes are optional': `ASK {
    ?c qb:componentRequired false ; (qb:dimension|qb:measure|qb:attribute) ?p
    FILTER NOT EXISTS { ?p a qb:AttributeProperty } }`,
  'IC-7 slice keys are declared': `ASK {
    ?k a qb:SliceKey FILTER NOT EXISTS { [ a qb:DataStructureDefinition ] qb:sliceKey ?k } }`,
  'IC-8 slice keys are consistent': `ASK {
    ?k a qb:SliceKey ; qb:componentProperty ?p . ?s qb:sliceKey ?k
    FILTER NOT EXISTS { ?s qb:component [ qb:dimension ?p ] } }`,
  'IC-9 unique slice structure': `ASK {
    { ?x a qb:Slice FILTER NOT EXISTS { ?x qb:sliceStructure ?k } }
    UNION { ?x a qb:Slice ; qb:sliceStructure ?k, ?l FILTER (?k != ?l) } }`,
  'IC-10 slice dimensions complete': `ASK {
    ?x qb:sliceStructure [ qb:componentProperty ?p ] FILTER NOT EXISTS { ?x ?p ?v } }`,
  'IC-11 all dimensions required': `ASK {
    ?o qb:dataSet/qb:structure/qb:component/qb:dimension ?p FILTER NOT EXISTS { ?o ?p ?v } }`,
  'IC-12 no duplicate observations': `ASK {
    ?o qb:dataSet ?d . ?n qb:dataSet ?d ; <https://w3id.org/pilu/terms#concept> ?c .
    ?o <https://w3id.org/pilu/terms#concept> ?c
    FILTER (STR(?o) < STR(?n))
    FILTER NOT EXISTS {
      ?d qb:structure/qb:component/qb:dimension ?p . ?o ?p ?v . ?n ?p ?w FILTER (?v != ?w) } }`,
  'IC-13 required attributes': `ASK {
    ?o qb:dataSet/qb:structure/qb:component ?c . ?c qb:attribute ?p ; qb:componentRequired true
    FILTER NOT EXISTS { ?o ?p ?v } }`,
  'IC-14 all measures present': `ASK {
    ?o qb:dataSet/qb:structure ?s . ?s qb:component/qb:measure ?p
    FILTER NOT EXISTS { ?s qb:component/qb:dimension qb:measureType }
    FILTER NOT EXISTS { ?o ?p ?v } }`,
  'IC-15 measure dimension consistent': `ASK {
    ?o qb:dataSet/qb:structure/qb:component/qb:dimension qb:measureType ; qb:measureType ?p
    FILTER NOT EXISTS { ?o ?p ?v } }`,
  'IC-16 single measure on measure dimension observation': `ASK {
    ?o qb:dataSet/qb:structure ?s ; qb:measureType ?p . ?s qb:component/qb:dimension qb:measureType ;
    qb:component/qb:measure ?other . ?o ?other ?v FILTER (?other != ?p) }`,
  'IC-17 all measures present in measures dimension cube': `ASK {
    ?d qb:structure ?s . ?s qb:component/qb:dimension qb:measureType ; qb:component/qb:measure ?p
    FILTER NOT EXISTS { ?o qb:dataSet ?d ; qb:measureType ?p } }`,
  'IC-18 consistent data set links': `ASK {
    ?d qb:slice ?x . ?x qb:observation ?o FILTER NOT EXISTS { ?o qb:dataSet ?d } }`,
  'IC-19 codes from code list': `ASK {
    ?o qb:dataSet/qb:structure/qb:component/qb:dimension ?p ; ?p ?v . ?p qb:codeList ?l . ?l a skos:ConceptScheme
    FILTER NOT EXISTS { ?v a skos:Concept ; skos:inScheme ?l } }`,
  'IC-20 codes from hierarchy': `ASK {
    ?p qb:codeList ?l . ?l a qb:HierarchicalCodeList ; qb:parentChildProperty ?h . ?o ?p ?v
    FILTER NOT EXISTS { ?l qb:hierarchyRoot ?v } FILTER NOT EXISTS { ?any ?h ?v } }`,
  'IC-21 codes from hierarchy, inverse': `ASK {
    ?p qb:codeList ?l . ?l a qb:HierarchicalCodeList ; qb:parentChildProperty/<http://www.w3.org/2002/07/owl#inverseOf> ?h .
    ?o ?p ?v FILTER NOT EXISTS { ?l qb:hierarchyRoot ?v } FILTER NOT EXISTS { ?v ?h ?any } }`,
} as const;

/** The integrity conditions of SKOS (W3C, by their numbers), and two of good practice. */
export const SKOS_CONDITIONS = {
  'S9 schemes are no concepts': `ASK { ?x a skos:ConceptScheme, skos:Concept }`,
  'S13 labels are disjoint': `ASK {
    { ?x skos:prefLabel ?l ; skos:altLabel ?l } UNION { ?x skos:prefLabel ?l ; skos:hiddenLabel ?l }
    UNION { ?x skos:altLabel ?l ; skos:hiddenLabel ?l } }`,
  'S14 one preferred label a language': `ASK {
    ?x skos:prefLabel ?l, ?m FILTER (?l != ?m && LANG(?l) = LANG(?m)) }`,
  'S27 related is no ancestor': `ASK { ?x skos:related ?y . ?x skos:broader+ ?y }`,
  'S37 collections are no concepts or schemes': `ASK {
    { ?x a skos:Collection, skos:Concept } UNION { ?x a skos:Collection, skos:ConceptScheme } }`,
  'S46 exact is neither broad nor related': `ASK {
    { ?x skos:exactMatch ?y ; skos:broadMatch ?y } UNION { ?x skos:exactMatch ?y ; skos:relatedMatch ?y } }`,
  'concepts have labels in both languages': `ASK {
    ?x a skos:Concept FILTER NOT EXISTS {
      ?x skos:prefLabel ?l, ?m FILTER (LANG(?l) = "zh" && LANG(?m) = "en") } }`,
  'no concept is its own ancestor': `ASK { ?x skos:broader+ ?x }`,
} as const;
