package app.linewright.odds;

/** A quote that took the place of a stored one: of the same source, outcome, stage and time, but not the same price. */
public record QuoteCorrection(MarketKey market, Quote before, Quote after) {}
