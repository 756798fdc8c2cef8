package app.linewright.desktop.imports;

import app.linewright.desktop.kit.Words;
import app.linewright.feeds.PreviewRow;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.odds.BookKey;
import app.linewright.odds.Quote;
import app.linewright.sport.EventStart;
import app.linewright.sport.League;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of a file as they would be stored, in words. */
public final class PreviewTexts {
    /** More prices than these are counted before they are listed. */
    private static final int FEW = 6;

    private final Words words;
    private final ProblemWords told;
    private final Map<BookKey, String> books;

    /** @param books the names of the sources of prices */
    PreviewTexts(Words words, Map<BookKey, String> books) {
        this.words = words;
        told = new ProblemWords(words);
        this.books = books;
    }

    /**
     * A row as it would be stored.
     *
     * @param taken whether it would be
     * @param said the prices, or why it is refused; what is left out comes after the prices
     */
    public record Line(
            String number, boolean taken, String league, String start, String home, String away, String score,
            String said) {}

    Line line(PreviewRow row) {
        var problems = row.problems().stream().map(this::problem).collect(Collectors.joining(" "));
        var number = Long.toString(row.line());
        var read = row.read();
        if (read == null) {
            return new Line(number, false, "", "", "", "", "", problems);
        }
        var game = read.game();
        var result = game.result();
        var prices = prices(game.quotes().values().stream().flatMap(List::stream).toList());
        return new Line(
                number,
                true,
                read.league().name(),
                start(game.start(), read.league()),
                read.home().name(),
                read.away().name(),
                result == null ? "" : result.home() + "–" + result.away(),
                problems.isEmpty() ? prices : prices + (prices.isEmpty() ? "" : ". ") + problems);
    }

    private String prices(List<Quote> quotes) {
        var listed = quotes.stream().map(this::price).collect(Collectors.joining(", "));
        return quotes.size() <= FEW
                ? listed
                : words.say(
                        "preview.prices",
                        quotes.size(),
                        quotes.stream().map(Quote::book).distinct().count(),
                        listed);
    }

    private String problem(ImportProblem problem) {
        var reason = told.of(problem);
        return problem.column() == null ? reason : words.say("mapping.problem", problem.column(), reason);
    }

    private String price(Quote quote) {
        var point = quote.point() == null ? "" : " " + switch (quote.outcome()) {
            case HOME, DRAW, AWAY -> words.figures().signed(quote.point());
            case OVER, UNDER, YES, NO -> words.figures().inLanguage(quote.point().toString());
        };
        return books.getOrDefault(quote.book(), quote.book().value()) + " " + words.say(
                "mapping.outcome." + quote.outcome().key()) + point + " "
                + words.figures().price(quote.price(), quote.price().format());
    }

    private String start(EventStart start, League league) {
        return switch (start) {
            case EventStart.AtInstant(Instant at) -> pattern("mapping.start.instant").format(at.atZone(league.zone()));
            case EventStart.OnDate(LocalDate date) -> pattern("mapping.start.date").format(date);
        };
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(words.say(key), words.locale());
    }
}
