package app.linewright.desktop.imports;

import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.PreviewRow;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.odds.BookKey;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.EventStart;
import app.linewright.sport.League;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said of a mapping and of the rows it reads, in words. */
public final class MappingTexts {
    private final Words words;
    private final ProblemWords told;
    private final FileSample sample;
    private final Map<BookKey, String> books;

    MappingTexts(Words words, FileSample sample) {
        this.words = words;
        told = new ProblemWords(words);
        this.sample = sample;
        books = sample.books().stream().collect(Collectors.toMap(Sportsbook::key, Sportsbook::name));
    }

    /**
     * A row as it would be read.
     *
     * @param taken whether it would be
     * @param said the prices, or why it is refused; what is left out comes after the prices
     */
    public record Line(
            String number, boolean taken, String league, String start, String home, String away, String score,
            String said) {}

    /** The value for every row, as a choice. */
    MappingChoice always(String value, String title) {
        return MappingChoice.always(value, words.say("mapping.always", title));
    }

    String missing(List<String> parts) {
        return words.say("mapping.missing", words.list(parts));
    }

    /** The first rows while nothing can be read of them: their cells as they stand. */
    List<Line> raw() {
        return IntStream.range(0, sample.rows().size())
                .mapToObj(i -> new Line("", false, "", "", "", "", "", words.say(
                        "mapping.raw", String.join(" | ", sample.rows().get(i)))))
                .toList();
    }

    Line line(PreviewRow row) {
        var problems = row.problems().stream().map(this::problem).collect(Collectors.joining(" "));
        var number = Long.toString(row.line());
        var read = row.read();
        if (read == null) {
            return new Line(number, false, "", "", "", "", "", problems);
        }
        var game = read.game();
        var result = game.result();
        var prices = game.quotes().values().stream()
                .flatMap(List::stream)
                .map(this::price)
                .collect(Collectors.joining(", "));
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
