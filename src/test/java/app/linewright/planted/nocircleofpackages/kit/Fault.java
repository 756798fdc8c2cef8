package app.linewright.planted.nocircleofpackages.kit;

import app.linewright.planted.nocircleofpackages.board.Board;
import java.util.List;

/** The other half of a circle. */
public record Fault(List<Board> boards) {}
