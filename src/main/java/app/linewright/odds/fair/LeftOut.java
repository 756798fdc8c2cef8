package app.linewright.odds.fair;

import app.linewright.odds.BookKey;

/** A source that did not take part in a fair line. */
public record LeftOut(BookKey book, Refusal reason) {}
