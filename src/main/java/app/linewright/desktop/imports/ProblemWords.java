package app.linewright.desktop.imports;

import app.linewright.desktop.kit.Words;
import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.LineFault;
import app.linewright.feeds.csv.Shown;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.Stage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why something in a file, or a file as a whole, could not be taken, in the language of the window. */
public final class ProblemWords {
    private final Words words;
    private final DateTimeFormatter day;

    public ProblemWords(Words words) {
        this.words = words;
        this.day = DateTimeFormatter.ofPattern(words.say("mapping.start.date"), words.locale());
    }

    /** What is wrong, in a sentence. */
    public String of(ImportProblem problem) {
        return of(problem.fault());
    }

    private String of(RowFault fault) {
        return switch (fault) {
            case RowFault.Line(LineFault line) -> of(line);
            case RowFault.EmptyCell() -> words.say("problem.emptyCell");
            case RowFault.Cell(String text, CellFault cell) ->
                of(cell, text.isEmpty() ? words.say("problem.theEmptyCell") : quoted(text));
            case RowFault.TurnedRound(long line) -> words.say("problem.turnedRound", line);
            case RowFault.OtherScore(long line, int home, int away) ->
                words.say("problem.otherScore", line, home, away);
            case RowFault.Corrected corrected -> of(corrected);
        };
    }

    private String of(RowFault.Corrected corrected) {
        return words.say(
                "problem.corrected",
                stage(corrected.after().stage()),
                corrected.book(),
                market(corrected.market()),
                outcome(corrected.after().outcome()),
                words.say("board.game", corrected.home(), corrected.away()),
                day(corrected.date()),
                quote(corrected.before()),
                quote(corrected.after()));
    }

    private String of(LineFault fault) {
        return switch (fault) {
            case LineFault.TooLong(int limit) -> words.say("problem.line.tooLong", limit);
            case LineFault.Nul() -> words.say("problem.line.nul");
            case LineFault.TooManyCells(int limit) -> words.say("problem.line.tooManyCells", limit);
            case LineFault.TextAfterQuote() -> words.say("problem.line.textAfterQuote");
            case LineFault.OpenQuote() -> words.say("problem.line.openQuote");
            case LineFault.OtherCells cells -> words.say(
                    cells.fewer() ? "problem.line.fewerCells" : "problem.line.moreCells",
                    cells.cells(), cells.header());
        };
    }

    /** @param what the cell's text in quotation marks */
    private String of(CellFault fault, String what) {
        return switch (fault) {
            case CellFault.Plain plain -> words.say(key("problem.cell.", plain), what);
            case CellFault.NoDate(var form) -> words.say("problem.noDate", what, form.example());
            case CellFault.ClockChange(var zone) -> words.say("problem.clockChange", what, zone);
            case CellFault.ScoreAhead(LocalDate date) -> words.say("problem.scoreAhead", what, day(date));
            case CellFault.OtherWinner(int home, int away) -> words.say("problem.otherWinner", what, home, away);
            case CellFault.OtherSeason(LocalDate date, boolean lastYear) ->
                words.say(lastYear ? "problem.otherSeason.lastYear" : "problem.otherSeason", what, day(date));
            case CellFault.QuartersSum(int sum, int score) -> words.say("problem.quartersSum", what, sum, score);
            case CellFault.OtherPrice(long line, Price price, Point point) ->
                words.say("problem.otherPrice", what, line, at(price, point));
            case CellFault.NearlyTeam(String league, String team) ->
                words.say("problem.nearlyTeam", what, league, team);
            case CellFault.SeveralTeams(String league, var teams) ->
                words.say("problem.severalTeams", what, league, words.list(teams));
            case CellFault.NoTeam(String league, var nearest) -> nearest.isEmpty()
                    ? words.say("problem.noTeam", what, league)
                    : words.say("problem.noTeam.nearest", what, league, nearest.size(), words.list(nearest));
        };
    }

    /** Why a file is not taken, or a mapping does not explain it, in a sentence. */
    public String of(FileRefusal refusal) {
        return switch (refusal) {
            case FileRefusal.Plain plain -> words.say(key("problem.file.", plain));
            case FileRefusal.TooManyColumns(int limit) -> words.say("problem.tooManyColumns", limit);
            case FileRefusal.LongFirstLine(int limit) -> words.say("problem.longFirstLine", limit);
            case FileRefusal.Damaged(long line) -> words.say("problem.damaged", line);
            case FileRefusal.Unreadable(long line, String detail) -> words.say("problem.unreadable", line, detail);
            case FileRefusal.ColumnTwice(String column) -> words.say("problem.columnTwice", quoted(column));
            case FileRefusal.ColumnsMissing(var columns, _) -> words.say(
                    "problem.columnsMissing",
                    columns.size(),
                    words.list(columns.stream().map(this::quoted).toList()));
            case FileRefusal.UnknownHeader(var nearly) -> nearly.isEmpty()
                    ? words.say("problem.unknownHeader")
                    : words.say("problem.unknownHeader.nearly", nearly.stream()
                            .map(each -> words.say("problem.nearly", each.kind(), quoted(each.column())))
                            .collect(Collectors.joining(", ")));
            case FileRefusal.UnreadableMapping(String detail) -> words.say("problem.unreadableMapping", detail);
            case FileRefusal.UnknownInMapping(var part, String name) ->
                words.say(key("problem.mapping.", part), quoted(name));
            case FileRefusal.MappedColumnMissing(String column, String mapping) ->
                words.say("problem.mappedColumnMissing", quoted(column), quoted(mapping));
            case FileRefusal.PriceColumn(String column, var fault) ->
                words.say(key("problem.priceColumn.", fault), quoted(column));
            case FileRefusal.PointColumnMissing(String column, String point) ->
                words.say("problem.pointColumnMissing", quoted(column), quoted(point));
        };
    }

    /** What else should be known of a file, in a sentence. */
    public String of(FileNote note) {
        return switch (note) {
            case FileNote.OtherEncoding(var encoding) -> words.say("problem.note.encoding", encoding.title());
            case FileNote.Lacking(var columns) -> words.say("problem.note.lacking", listed(columns));
            case FileNote.PassedOver(var columns) -> words.say("problem.note.passedOver", listed(columns));
            case FileNote.UnknownParks(var parks) -> words.say("problem.note.unknownParks", listed(parks));
            case FileNote.NightGames(int count) -> words.say("problem.note.nightGames", count);
        };
    }

    private String listed(List<String> texts) {
        var first = texts.stream().limit(Shown.MOST_LISTED).map(Shown::plain).collect(Collectors.joining(", "));
        var more = texts.size() - Shown.MOST_LISTED;
        return more > 0 ? words.say("problem.note.more", first, more) : first;
    }

    private static String key(String prefix, Enum<?> constant) {
        return prefix + constant.name().toLowerCase(Locale.ROOT);
    }

    private String quoted(String text) {
        return words.say("quoted", Shown.plain(text));
    }

    private String day(LocalDate date) {
        return day.format(date);
    }

    private String quote(Quote quote) {
        var price = at(quote.price(), quote.point());
        return quote.suspended() ? words.say("problem.suspended", price) : price;
    }

    private String at(Price price, @Nullable Point point) {
        var shown = words.figures().price(price, price.format());
        return point == null
                ? shown
                : words.say("problem.atPoint", shown, words.figures().inLanguage(point.toString()));
    }

    private String stage(Stage stage) {
        return switch (stage) {
            case OPENING -> words.say("problem.stage.opening");
            case PRE_MATCH -> words.say("problem.stage.preMatch");
            case CLOSING -> words.say("problem.stage.closing");
            case IN_PLAY -> words.say("problem.stage.inPlay");
        };
    }

    private String market(MarketType market) {
        return switch (market) {
            case H2H -> words.say("market.h2h");
            case SPREADS -> words.say("market.spreads");
            case TOTALS -> words.say("market.totals");
            case PLAYER_TOTAL, PLAYER_YES -> words.say("market.props");
        };
    }

    private String outcome(Outcome outcome) {
        return switch (outcome) {
            case HOME -> words.say("mapping.outcome.home");
            case DRAW -> words.say("mapping.outcome.draw");
            case AWAY -> words.say("mapping.outcome.away");
            case OVER -> words.say("mapping.outcome.over");
            case UNDER -> words.say("mapping.outcome.under");
            case YES -> words.say("problem.outcome.yes");
            case NO -> words.say("problem.outcome.no");
        };
    }
}
