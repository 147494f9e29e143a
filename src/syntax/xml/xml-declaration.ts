/** The first line of every XML document that pilu writes. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
