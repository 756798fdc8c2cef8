package app.linewright.desktop.detail;

import app.linewright.desktop.detail.DetailPage.BookRow;
import app.linewright.desktop.detail.DetailPage.MethodRow;
import app.linewright.desktop.detail.DetailPage.Range;
import app.linewright.desktop.kit.Figures;
import app.linewright.desktop.kit.MarketWords;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.MarketDetail;
import app.linewright.odds.board.MarketDetail.MethodLine;
import app.linewright.odds.board.Movement;
import app.linewright.odds.board.RowQuote;
import app.linewright.odds.fair.Refusal;
import app.linewright.odds.movement.ClosingPrice;
import app.linewright.odds.movement.PriceSeries;
import app.linewright.sport.EventStart;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the details of a market out for one of its outcomes. Runs off the JavaFX thread. */
final class DetailLayout {
    private final MarketDetail detail;
    private final BoardRow row;
    private final PriceFormat format;
    private final ZoneId zone;
    private final Words words;
    private final Figures figures;
    private final MarketWords names;

    private DetailLayout(MarketDetail detail, Outcome chosen, PriceFormat format, ZoneId zone, Words words) {
        this.detail = detail;
        this.row = detail.market().rows().stream()
                .filter(each -> each.outcome() == chosen)
                .findFirst()
                .orElseGet(() -> detail.market().rows().getFirst());
        this.format = format;
        this.zone = zone;
        this.words = words;
        this.figures = words.figures();
        this.names = new MarketWords(words);
    }

    /** @param chosen the outcome to draw; the first where the market has it no longer */
    static DetailPage of(MarketDetail detail, Outcome chosen, PriceFormat format, ZoneId zone, Words words) {
        return new DetailLayout(detail, chosen, format, zone, words).page();
    }

    private DetailPage page() {
        var market = detail.market();
        var game = market.game();
        var chart = new CourseChart(detail, row, format, words);
        return new DetailPage(
                names.title(market),
                words.say("detail.about", start(), names.market(market.type(), game.league())),
                game.league().simulated(),
                name(row),
                market.rows().indexOf(row),
                market.rows().stream().map(this::name).toList(),
                chart.moved(),
                chart.chart(),
                detail.methods().stream().map(this::method).toList(),
                range(),
                names.basis(market),
                remark(),
                market.sources().stream().map(this::book).toList());
    }

    private String name(BoardRow each) {
        return names.outcome(detail.market().game(), each.outcome(), each.point());
    }

    private String start() {
        return switch (detail.market().game().event().start()) {
            case EventStart.AtInstant(Instant at) ->
                DateTimeFormatter.ofPattern(words.say("date.moment"), words.locale()).withZone(zone).format(at);
            case EventStart.OnDate on ->
                DateTimeFormatter.ofPattern(words.say("date.day"), words.locale()).format(on.dateIn(zone));
        };
    }

    private MethodRow method(MethodLine line) {
        var chosen = line.probabilities().get(row.outcome());
        return new MethodRow(
                words.say("method." + line.method().key()),
                line.inUse(),
                line.probabilities().isEmpty()
                        ? List.of()
                        : detail.market().rows().stream()
                                .map(each -> fair(line.probabilities().get(each.outcome())))
                                .toList(),
                edge(line.edges().get(row.outcome())),
                chosen == null ? Double.NaN : 1 / chosen);
    }

    private String fair(@Nullable Double probability) {
        return probability == null ? "–" : figures.fair(probability, format);
    }

    private String edge(@Nullable Double edge) {
        return edge == null ? "" : figures.signedPercent(edge);
    }

    private @Nullable Range range() {
        var prices = detail.methods().stream()
                .map(line -> line.probabilities().get(row.outcome()))
                .filter(Objects::nonNull)
                .mapToDouble(probability -> 1 / probability)
                .sorted()
                .toArray();
        var used = detail.methods().stream().filter(MethodLine::inUse).findFirst();
        if (prices.length == 0 || used.isEmpty()) {
            return null;
        }
        double best = row.best() == null || Double.isNaN(row.best().comparable())
                ? Double.NaN
                : row.best().comparable();
        double lowest = prices[0];
        double highest = prices[prices.length - 1];
        double low = Double.isNaN(best) ? lowest : Math.min(lowest, best);
        double high = Double.isNaN(best) ? highest : Math.max(highest, best);
        double air = Math.max(0.005, (high - low) * 0.15);
        var edges = detail.methods().stream()
                .map(line -> line.edges().get(row.outcome()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return new Range(
                words.say("detail.range", figures.fair(1 / lowest, format), figures.fair(1 / highest, format)),
                edges.length == 0
                        ? ""
                        : words.say(
                                "detail.range",
                                figures.signedPercent(edges[0]),
                                figures.signedPercent(edges[edges.length - 1])),
                low - air,
                high + air,
                1 / Objects.requireNonNull(used.get().probabilities().get(row.outcome())),
                best);
    }

    /** Who had no part in the fair line, reason by reason. */
    private String remark() {
        return detail.market().leftOut().stream()
                .filter(each -> each.reason() != Refusal.AGGREGATE)
                .collect(Collectors.groupingBy(
                        each -> words.say("refusal." + each.reason().name().toLowerCase(Locale.ROOT)),
                        Collectors.mapping(each -> each.source().name(), Collectors.toList())))
                .entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> words.say("detail.leftOut", String.join(", ", each.getValue()), each.getKey()))
                .collect(Collectors.joining(" "));
    }

    private BookRow book(Sportsbook source) {
        var rows = detail.market().rows();
        var hold = detail.market().holds().get(source.key());
        var line = line(source.key());
        return new BookRow(
                source.name(),
                rows.stream().map(each -> price(each, source.key())).toList(),
                rows.stream().map(each -> isBest(each, source.key())).toList(),
                hold == null ? "" : figures.percent(hold),
                line.flatMap(each -> each.series().opening())
                        .map(PriceSeries.Opening::quote)
                        .map(quote -> figures.price(quote.price(), format))
                        .orElse(""),
                line.map(Movement.Line::closing)
                        .filter(_ -> isOver())
                        .map(closing -> closing instanceof ClosingPrice.Found(var quote, _, _)
                                ? figures.price(quote.price(), format)
                                : "–")
                        .orElse(""),
                line.map(each -> Integer.toString(each.series().quotes().size() - 1)).orElse(""));
    }

    private boolean isOver() {
        return detail.market().game().event().start().startedBy(detail.movement().asOf());
    }

    private Optional<Movement.Line> line(BookKey book) {
        return detail.movement().lines().stream()
                .filter(each -> each.source().key().equals(book) && each.series().outcome() == row.outcome())
                .findFirst();
    }

    private String price(BoardRow each, BookKey book) {
        RowQuote quote = each.quotes().get(book);
        if (quote == null) {
            return "";
        }
        var price = quote.quote().suspended()
                ? words.say("board.suspended")
                : figures.price(quote.quote().price(), format);
        var point = quote.quote().point();
        return point == null || point.equals(each.point())
                ? price
                : words.say("board.otherLine", names.point(point, each.outcome()), price);
    }

    private static boolean isBest(BoardRow each, BookKey book) {
        return each.best() != null && each.best().quote().book().equals(book);
    }
}
