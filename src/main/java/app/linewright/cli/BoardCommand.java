package app.linewright.cli;

import app.linewright.odds.MarketType;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.Stage;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.Boards;
import app.linewright.odds.board.RowQuote;
import app.linewright.sport.League;
import app.linewright.sport.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows the board: every book's price, the best one, the fair price, the edge and the hold. */
public final class BoardCommand extends Command {
    /** Book columns give way on a narrow terminal: the last ones first. */
    private static final int FIRST_BOOK_NEED = 1000;

    private final Global global;
    private final Terminal terminal;
    private final Function<InstantSource, Boards> boards;
    private final Supplier<Schedule> schedule;
    private final Viewpoint viewpoint;
    private final BoardOptions options;
    private final Argument<PriceFormat> format = PriceArguments.format(this);

    public BoardCommand(
            Global global,
            Terminal terminal,
            Here here,
            Function<InstantSource, Boards> boards,
            Supplier<Schedule> schedule,
            Supplier<SportsbookNames> sportsbooks) {
        super("Show every book's price, the best one, the fair price, the edge and the hold; of players "
                + "with --market props.");
        this.global = global;
        this.terminal = terminal;
        this.boards = boards;
        this.schedule = schedule;
        this.viewpoint = new Viewpoint(this, here);
        this.options = new BoardOptions(this, viewpoint, sportsbooks);
    }

    @Override
    public Integer call() {
        BoardQuestion question = withoutPropsUnlessAskedFor(options.question(schedule.get()));
        Board board = boards.apply(viewpoint.clock()).at(question);
        if (global.json()) {
            Json.print(terminal, Document.of(board, viewpoint));
        } else if (board.markets().isEmpty() && board.lines().isEmpty()) {
            terminal.line(options.nothing(schedule.get(), "prices", question.leagues()));
        } else {
            print(board);
            if (!board.lines().isEmpty()) {
                if (!board.markets().isEmpty()) {
                    terminal.line("");
                }
                LineText.print(terminal, board.lines(), viewpoint.zone());
            }
        }
        board.damage().forEach(terminal::note);
        return ExitCode.OK;
    }

    /** Players have so many markets that nobody could find the game among them. */
    private static BoardQuestion withoutPropsUnlessAskedFor(BoardQuestion question) {
        return question.markets().isEmpty() ? question.withMarkets(Set.copyOf(MarketType.OF_GAMES)) : question;
    }

    /** Markets that share a table. */
    private record Sheet(League league, LocalDate day, MarketType type, Stage stage) {
        String title() {
            return GameText.league(league) + " · " + day + " · " + type.title() + " · " + stage.key();
        }
    }

    private void print(Board board) {
        Map<Sheet, List<BoardMarket>> sheets = new LinkedHashMap<>();
        for (BoardMarket market : board.markets()) {
            LocalDate day = market.game().event().start().dateIn(viewpoint.zone());
            Sheet sheet = new Sheet(market.game().league(), day, market.type(), market.stage());
            sheets.computeIfAbsent(sheet, _ -> new ArrayList<>()).add(market);
        }
        boolean first = true;
        for (Map.Entry<Sheet, List<BoardMarket>> sheet : sheets.entrySet()) {
            if (!first) {
                terminal.line("");
            }
            first = false;
            terminal.line(sheet.getKey().title());
            terminal.line("");
            print(sheet.getValue(), board.asOf());
        }
        var sources = board.markets().stream().flatMap(market -> market.sources().stream()).toList();
        MarketText.commissions(sources).ifPresent(terms -> {
            terminal.line("");
            terminal.line(terms);
        });
    }

    private void print(List<BoardMarket> markets, Instant now) {
        List<Sportsbook> sources =
                markets.stream().flatMap(market -> market.sources().stream()).distinct().toList();
        Table table = new Table()
                .text("time", FIRST_BOOK_NEED + 1)
                .text("outcome")
                .figure("fair")
                .figure("best")
                .text("book")
                .figure("edge")
                .figure("hold", FIRST_BOOK_NEED + 2)
                .figure("age", FIRST_BOOK_NEED + 3);
        for (int i = 0; i < sources.size(); i++) {
            table.figure(sources.get(i).abbreviation(), FIRST_BOOK_NEED - i);
        }
        for (BoardMarket market : markets) {
            for (BoardRow row : market.rows()) {
                boolean top = row.equals(market.rows().getFirst());
                table.row(cells(market, row, top, sources, now));
            }
        }
        table.printTo(terminal);
    }

    private List<String> cells(
            BoardMarket market, BoardRow row, boolean top, List<Sportsbook> sources, Instant now) {
        RowQuote best = row.best();
        List<String> cells = new ArrayList<>(List.of(
                top ? GameText.time(market.game().event().start(), viewpoint.zone()) : "",
                MarketText.outcome(market, row),
                row.fair() == null ? "" : Figures.minus(shownIn().showFair(row.fair().probability())),
                MarketText.price(row, best, shownIn()),
                best == null ? "" : market.source(best.quote().book()).name(),
                best == null || best.edge() == null ? "" : Figures.signedPercent(best.edge(), 1),
                top && market.bestHold() != null ? Figures.percent(market.bestHold(), 2) : "",
                best == null ? "" : MarketText.age(best.quote().time(), now)));
        sources.forEach(
                source -> cells.add(MarketText.price(row, row.quotes().get(source.key()), shownIn())));
        return cells;
    }

    private PriceFormat shownIn() {
        return format.value().orElse(PriceFormat.DECIMAL);
    }

    /** The fields of {@code board --json}. */
    record Document(Instant asOf, List<MarketJson> markets, List<LineText.Json> lines, List<String> damage) {
        static Document of(Board board, Viewpoint viewpoint) {
            return new Document(
                    board.asOf(),
                    board.markets().stream()
                            .map(market -> MarketJson.of(market, viewpoint.zone(), board.asOf()))
                            .toList(),
                    LineText.Json.of(board.lines(), viewpoint.zone()),
                    board.damage());
        }
    }
}
