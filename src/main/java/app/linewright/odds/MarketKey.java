package app.linewright.odds;

import app.linewright.sport.EventId;

/** A market: a question on one event. */
public record MarketKey(EventId event, MarketType type) {}
