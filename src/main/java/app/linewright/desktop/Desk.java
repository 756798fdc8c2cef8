package app.linewright.desktop;

import app.linewright.desktop.board.BoardSource;
import app.linewright.desktop.imports.Importer;

/**
 * What the window works with, once the program is open.
 *
 * @param database which database is open, in words, such as {@code H2 database}
 * @param close closes what was opened for the window
 */
public record Desk(BoardSource board, Importer importer, String database, Runnable close) {}
