package app.linewright.planted.nocirclewithinthedesktop.desktop.kit;

import app.linewright.planted.nocirclewithinthedesktop.desktop.board.Board;
import java.util.List;

/** The other half of a circle. */
public record Fault(List<Board> boards) {}
