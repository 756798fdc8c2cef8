package app.linewright.planted.nothingimportstheroot;

/** Stands in the root package. */
public final class Composition {}
