package app.linewright.planted.nocirclewithinthedesktop.desktop.board;

import app.linewright.planted.nocirclewithinthedesktop.desktop.kit.Fault;

/** One half of a circle. */
public record Board(Fault fault) {}
