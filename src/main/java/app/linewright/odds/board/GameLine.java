package app.linewright.odds.board;

import app.linewright.odds.Sportsbook;
import app.linewright.odds.StatedLine;

/** A line of a game that a source states without a price: something to know, nothing to bet at. */
public record GameLine(Game game, Sportsbook source, StatedLine line) {}
