/** A place on a page: left, top, width and height in points (1/72 inch), from the upper left corner down and to the right. */
export type Rectangle = readonly [left: number, top: number, width: number, height: number];
