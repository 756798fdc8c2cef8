package app.linewright.planted.nocircleofpackages.board;

import app.linewright.planted.nocircleofpackages.kit.Fault;

/** One half of a circle. */
public record Board(Fault fault) {}
