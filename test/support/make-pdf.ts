/** Something on a page: words at a place (points from the lower left corner), or a ruled line. */
export type PdfMark =
  | { readonly x: number; readonly y: number; readonly size?: number; readonly text: string }
  | { readonly line: readonly [number, number, number, number] };

/** A PDF file whose pages show the marks; the letters are as wide as high, and their codes are UTF-16. */
export function makePdf(pages: readonly (readonly PdfMark[])[], pageHeight = 800): Buffer {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  });
  const toUnicode = [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /U def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...[0, 64, 128, 192].map((at) => `64 beginbfrange\n${ranges.slice(at, at + 64).join('\n')}\nendbfrange`),
    'endcmap\nend\nend',
  ].join('\n');
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >> >>',
    streamOf(toUnicode),
  ];
  pages.forEach((marks, index) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 ${pageHeight}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`,
      streamOf(marks.map(operatorOf).join('\n')),
    );
  });
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function operatorOf(mark: PdfMark): string {
  if ('line' in mark) {
    const [x1, y1, x2, y2] = mark.line;
    return `${x1} ${y1} m ${x2} ${y2} l S`;
  }
  const hex = Buffer.from(mark.text, 'utf16le').swap16().toString('hex');
  return `BT /F1 ${mark.size ?? 12} Tf ${mark.x} ${mark.y} Td <${hex}> Tj ET`;
}
