package app.linewright.desktop.board;

import app.linewright.desktop.kit.Sparkline;
import app.linewright.desktop.kit.Tasks;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.board.MarketTrend;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The small drawings of how prices went. A history is read when a row asks for its drawing, one after the other, the
 * last one asked for first, and kept until the market's prices are others. Touched on the JavaFX thread only.
 */
final class Sparklines {
    /** Rows that were scrolled out of sight long ago are not read for. */
    static final int MOST_WAITING = 48;

    /** However often prices change, a history is not read again sooner. */
    static final Duration AT_MOST_EVERY = Duration.ofSeconds(15);

    /** The spans that a column can tell. */
    private static final List<Duration> SPANS = List.of(
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3),
            Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(18), Duration.ofHours(24));

    private record Read(@Nullable MarketTrend trend, int version, Instant at) {}

    private final BoardSource source;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Consumer<MarketTrend> learned;
    private final Map<MarketKey, Read> read = new HashMap<>();
    private final LinkedHashMap<MarketKey, Integer> waiting = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable MarketTrend> news = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Duration> span = new ReadOnlyObjectWrapper<>(SPANS.getFirst());
    private Map<MarketKey, Integer> versions = Map.of();
    private Optional<Instant> asOf = Optional.empty();
    private Tasks.Running reading = () -> {};
    private boolean busy;

    /** @param learned is told of each trend that was read */
    Sparklines(BoardSource source, Tasks tasks, InstantSource clock, Consumer<MarketTrend> learned) {
        this.source = source;
        this.tasks = tasks;
        this.clock = clock;
        this.learned = learned;
    }

    /**
     * Takes up which markets are shown.
     *
     * @param shown what changes with the prices of each
     * @param at the instant whose knowledge is shown; what is known now if empty
     */
    void show(Map<MarketKey, Integer> shown, Optional<Instant> at) {
        if (!at.equals(asOf)) {
            asOf = at;
            read.clear();
            reading.cancel();
            busy = false;
            span.set(SPANS.getFirst());
        }
        versions = shown;
        read.keySet().retainAll(shown.keySet());
        waiting.keySet().retainAll(shown.keySet());
    }

    /** The course of an outcome within the span; empty while it is not known, in which case it will be read. */
    List<Sparkline.Point> course(MarketKey market, Outcome outcome) {
        var known = read.get(market);
        var version = versions.get(market);
        if (version != null && (known == null || isOutdated(known, version))) {
            ask(market, version);
        }
        return known == null || known.trend() == null ? List.of() : points(known.trend(), outcome);
    }

    private boolean isOutdated(Read known, int version) {
        return known.version() != version
                && (asOf.isPresent() || !clock.instant().isBefore(known.at().plus(AT_MOST_EVERY)));
    }

    private void ask(MarketKey market, int version) {
        waiting.remove(market);
        waiting.putLast(market, version);
        if (waiting.size() > MOST_WAITING) {
            waiting.pollFirstEntry();
        }
        readNext();
    }

    private void readNext() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        var next = waiting.pollLastEntry();
        var at = asOf;
        reading = tasks.run(
                "Reading a course",
                () -> source.trend(next.getKey(), at),
                trend -> took(next.getKey(), next.getValue(), trend.orElse(null)),
                // The row goes without its drawing until its prices change; what failed stands in the log.
                _ -> took(next.getKey(), next.getValue(), null));
    }

    private void took(MarketKey market, int version, @Nullable MarketTrend trend) {
        busy = false;
        if (versions.containsKey(market)) {
            read.put(market, new Read(trend, version, clock.instant()));
            if (trend != null) {
                learned.accept(trend);
                widen(trend);
                news.set(trend);
            }
        }
        readNext();
    }

    private void widen(MarketTrend trend) {
        for (var course : trend.courses()) {
            if (!course.steps().isEmpty()) {
                var age = Duration.between(course.steps().getFirst().at(), trend.until());
                var fitting = SPANS.stream()
                        .filter(each -> each.compareTo(age) >= 0)
                        .findFirst()
                        .orElse(SPANS.getLast());
                if (fitting.compareTo(span.get()) > 0) {
                    span.set(fitting);
                }
            }
        }
    }

    /** The steps within the span, and what stood when it began. */
    private List<Sparkline.Point> points(MarketTrend trend, Outcome outcome) {
        double millis = span.get().toMillis();
        var begin = trend.until().minus(span.get());
        List<Sparkline.Point> points = new ArrayList<>();
        for (var course : trend.courses()) {
            if (course.outcome() == outcome) {
                for (var step : course.steps()) {
                    double x = Duration.between(begin, step.at()).toMillis() / millis;
                    if (x <= 0) {
                        points.clear();
                    }
                    points.add(new Sparkline.Point(Math.max(0, x), step.price()));
                }
            }
        }
        return points;
    }

    /** What was read last. */
    ReadOnlyObjectProperty<@Nullable MarketTrend> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** How much time the drawings span. */
    ReadOnlyObjectProperty<Duration> spanProperty() {
        return span.getReadOnlyProperty();
    }
}
