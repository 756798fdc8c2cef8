package app.linewright.desktop.detail;

import app.linewright.desktop.kit.Figures;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.kit.charts.StepChart;
import app.linewright.desktop.kit.charts.StepChart.Line;
import app.linewright.desktop.kit.charts.StepChart.Mark;
import app.linewright.desktop.kit.charts.StepChart.Role;
import app.linewright.desktop.kit.charts.StepChart.Spell;
import app.linewright.desktop.kit.charts.StepChart.Step;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.MarketDetail;
import app.linewright.odds.board.Movement;
import app.linewright.odds.movement.ClosingPrice;
import app.linewright.sport.EventStart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the prices of an outcome went until the start, as a chart: three books by name, the others, the fair line. */
final class CourseChart {
    private static final int NAMED = 3;
    /** As many letters as have room at the end of a line. */
    private static final int LONGEST_LABEL = 14;

    private final MarketDetail detail;
    private final BoardRow row;
    private final PriceFormat format;
    private final Words words;
    private final Instant end;
    private final List<Movement.Line> named;

    CourseChart(MarketDetail detail, BoardRow row, PriceFormat format, Words words) {
        this.detail = detail;
        this.row = row;
        this.format = format;
        this.words = words;
        this.end = end(detail);
        this.named = named();
    }

    /** Now, or when the game began. */
    private static Instant end(MarketDetail detail) {
        var now = detail.movement().asOf();
        return detail.market().game().event().start() instanceof EventStart.AtInstant(Instant start)
                        && start.isBefore(now)
                ? start
                : now;
    }

    StepChart chart() {
        List<Line> lines = new ArrayList<>();
        drawn().filter(line -> !named.contains(line)).forEach(line -> lines.add(line(line, Role.OTHER)));
        named.forEach(line -> lines.add(line(line, Role.NAMED)));
        var fair = fair();
        if (!fair.steps().isEmpty()) {
            lines.add(fair);
        }
        return new StepChart(lines, marks(), spells(), end);
    }

    /** How the named prices moved: {@code Pinnacle 2.13 → 1.99, Interwetten unmoved}. */
    String moved() {
        return named.stream()
                .limit(2)
                .map(line -> {
                    var quotes = quotes(line);
                    var first = words.figures().price(quotes.getFirst().price(), format);
                    var last = words.figures().price(quotes.getLast().price(), format);
                    return first.equals(last)
                            ? words.say("detail.unmoved", line.source().name(), last)
                            : words.say("detail.moved", line.source().name(), first, last);
                })
                .collect(Collectors.joining(", "));
    }

    /** A sharp book, the one with the best price, and whoever moved most. */
    private List<Movement.Line> named() {
        var best = row.best();
        return drawn()
                .filter(line -> line.source().isBook())
                .sorted(Comparator.comparing((Movement.Line line) -> line.source().kind() != Sportsbook.Kind.SHARP)
                        .thenComparing(line -> best == null
                                || !best.quote().book().equals(line.source().key()))
                        .thenComparingInt(line -> -quotes(line).size()))
                .limit(NAMED)
                .toList();
    }

    private Stream<Movement.Line> drawn() {
        return detail.movement().lines().stream()
                .filter(line -> line.series().outcome() == row.outcome() && !quotes(line).isEmpty());
    }

    /** The prices of a line before the start, at the line of the row, whose instant is known. */
    private List<Quote> quotes(Movement.Line line) {
        return line.series().quotes().stream()
                .filter(quote -> quote.stage() != Stage.IN_PLAY && Objects.equals(quote.point(), row.point()))
                .filter(quote -> quote.time() instanceof QuoteTime.Exact(Instant at) && !at.isAfter(end))
                .toList();
    }

    private Line line(Movement.Line line, Role role) {
        var steps = new ArrayList<Step>();
        for (var quote : quotes(line)) {
            if (quote.time() instanceof QuoteTime.Exact(Instant at)) {
                steps.add(new Step(at, quote.suspended() ? Double.NaN : value(quote.price())));
            }
        }
        var name = line.source().name();
        return new Line(name, name.length() <= LONGEST_LABEL ? name : line.source().abbreviation(), role, steps);
    }

    private Line fair() {
        var steps = new ArrayList<Step>();
        for (var point : detail.course()) {
            var probability = point.probabilities().get(row.outcome());
            if (probability != null && !point.at().isAfter(end)) {
                steps.add(new Step(point.at(), drawn(1 / probability)));
            }
        }
        var name = words.say("board.column.fair");
        if (steps.isEmpty()) {
            return new Line(name, name, Role.FAIR, steps);
        }
        var now = figure(format, Role.FAIR, steps.getLast().value(), words.figures());
        return new Line(name, words.say("detail.fairNow", name, now), Role.FAIR, steps);
    }

    private double value(Price price) {
        return drawn(price.decimal());
    }

    /** What stands for a decimal price on the axis: a probability where prices are shown as such. */
    private double drawn(double decimal) {
        return format == PriceFormat.PROBABILITY ? 1 / decimal : decimal;
    }

    /** The figure of a value of the chart, where prices are shown as {@code format} has it. */
    static String figure(PriceFormat format, Role role, double value, Figures figures) {
        double probability = format == PriceFormat.PROBABILITY ? value : 1 / value;
        return switch (format) {
            case DECIMAL -> role == Role.FAIR ? figures.fair(probability, format) : figures.twoDecimals(value);
            case AMERICAN, FRACTIONAL -> figures.fair(probability, format);
            case PROBABILITY -> figures.percent(probability);
        };
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (var reverse : detail.movement().reverse()) {
            var move = reverse.move();
            if (move.outcome() == row.outcome() && !move.at().isAfter(end)) {
                marks.add(new Mark(
                        move.at(),
                        value(move.to().price()),
                        words.say("detail.reverse", detail.movement().source(move.book()).name())));
            }
        }
        for (var line : named) {
            var quotes = quotes(line);
            if (quotes.getFirst().time() instanceof QuoteTime.Exact(Instant at)) {
                marks.add(new Mark(at, value(quotes.getFirst().price()), words.say(
                        line.series().opening().filter(opening -> opening.toldBySource()).isPresent()
                                ? "detail.opening"
                                : "detail.firstSeen",
                        line.source().name())));
            }
            if (line.closing() instanceof ClosingPrice.Found(Quote quote, _, _)
                    && quote.time() instanceof QuoteTime.Exact(Instant at)
                    && detail.market().game().event().start().startedBy(detail.movement().asOf())) {
                marks.add(new Mark(at, value(quote.price()), words.say("detail.closing", line.source().name())));
            }
        }
        return marks;
    }

    private List<Spell> spells() {
        return detail.movement().steam().stream()
                .filter(steam -> steam.outcome() == row.outcome() && !steam.from().isAfter(end))
                .map(steam -> new Spell(steam.from(), steam.to(), words.say("detail.steam", steam.books().size())))
                .toList();
    }
}
