package app.linewright.desktop.board;

import java.util.Optional;

/** A line above the Board's table, with the one thing to do about it, if there is one. */
public record Banner(boolean stale, String lead, String text, Optional<BoardState.Offer> offer) {}
