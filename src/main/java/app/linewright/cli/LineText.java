package app.linewright.cli;

import app.linewright.odds.Point;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.GameLine;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;

/** Lines that sources state without a price, in words and as JSON. */
final class LineText {
    private LineText() {}

    /** The line, of a spread that of the favourite: {@code Boston Celtics −5.5}, {@code level}, {@code total 201.5}. */
    static String line(GameLine line) {
        Point point = line.line().point();
        Game game = line.game();
        return switch (line.line().market()) {
            case SPREADS -> {
                if (point.hundredths() == 0) {
                    yield "level";
                }
                yield point.hundredths() < 0
                        ? game.home().name() + " " + MarketText.line(point)
                        : game.away().name() + " " + MarketText.line(point.opposite());
            }
            case TOTALS -> "total " + point;
            case H2H, PLAYER_TOTAL, PLAYER_YES ->
                throw new IllegalArgumentException("No line of a " + line.line().market().title() + " is stated.");
        };
    }

    /** A table of lines, under the sentence that nobody can bet at them. */
    static void print(Terminal terminal, List<GameLine> lines, ZoneId zone) {
        terminal.line("Lines stated without a price, at a time unknown; nobody can bet at them:");
        terminal.line("");
        Table table = new Table()
                .text("game")
                .text("start", 2)
                .text("market", 1)
                .text("line")
                .text("source")
                .text("stage");
        for (GameLine line : lines) {
            table.row(
                    GameText.teams(line.game()),
                    GameText.start(line.game().event().start(), zone),
                    line.line().market().title(),
                    line(line),
                    line.source().name(),
                    line.line().stage().key());
        }
        table.printTo(terminal);
    }

    /**
     * A line as JSON.
     *
     * @param point on a spread, the number added to the home side's score
     */
    record Json(GameJson game, String market, String book, String bookName, String stage, BigDecimal point) {
        static List<Json> of(List<GameLine> lines, ZoneId zone) {
            return lines.stream()
                    .map(line -> new Json(
                            GameJson.of(line.game(), zone),
                            line.line().market().key(),
                            line.source().key().value(),
                            line.source().name(),
                            line.line().stage().key(),
                            new BigDecimal(line.line().point().toString())))
                    .toList();
        }
    }
}
