package app.linewright.planted.floors.odds;

/** Stands above the store that must not know it. */
public final class Board {}
