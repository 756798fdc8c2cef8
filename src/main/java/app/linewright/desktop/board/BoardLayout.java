package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardLine.Age;
import app.linewright.desktop.board.BoardLine.Edge;
import app.linewright.desktop.board.BoardLine.FairLine;
import app.linewright.desktop.board.BoardLine.Look;
import app.linewright.desktop.board.BoardLine.Offer;
import app.linewright.desktop.kit.Figures;
import app.linewright.desktop.kit.MarketWords;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.watch.Watching;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.Staleness;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.RowQuote;
import app.linewright.sport.EventStart;
import app.linewright.sport.League;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a board out in lines: one run over one board, off the JavaFX thread. */
final class BoardLayout {
    /** From this edge on a selection is counted in the head of the panel. */
    static final double VALUABLE = 0.02;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Board board;
    private final PriceFormat format;
    private final ZoneId zone;
    private final Words words;
    private final Figures figures;
    private final MarketWords names;
    private int selections;
    private int edges;
    private int valuable;
    private @Nullable Instant newest;
    private @Nullable Instant oldest;
    private @Nullable Instant newestOpen;
    private int ahead;
    private int longestPrice;
    private int longestFair;
    private @Nullable Instant changes;

    private BoardLayout(Board board, PriceFormat format, ZoneId zone, Words words) {
        this.board = board;
        this.format = format;
        this.zone = zone;
        this.words = words;
        this.figures = words.figures();
        this.names = new MarketWords(words);
    }

    static BoardPage of(Board board, PriceFormat format, ZoneId zone, Words words) {
        return new BoardLayout(board, format, zone, words).page();
    }

    /** The sources that quote anything on {@code board}, in column order. */
    static List<Sportsbook> sources(Board board) {
        return board.markets().stream()
                .flatMap(market -> market.sources().stream())
                .distinct()
                .sorted(Comparator.comparing(Sportsbook::kind)
                        .thenComparing(Sportsbook::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private BoardPage page() {
        var byDay = new TreeMap<LocalDate, Map<League, List<BoardMarket>>>();
        var games = new HashSet<>();
        var simulated = false;
        for (var market : board.markets()) {
            var game = market.game();
            byDay.computeIfAbsent(game.event().start().dateIn(zone), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(game.league(), _ -> new ArrayList<>())
                    .add(market);
            games.add(game.event().id());
            simulated |= game.league().simulated();
        }
        var groups = new ArrayList<BoardPage.Group>();
        byDay.forEach((day, leagues) ->
                leagues.forEach((league, markets) -> groups.add(group(day, league, markets))));
        return new BoardPage(groups, BoardPage.versions(groups), sources(board), games.size(), selections, edges,
                valuable, simulated, newest, oldest, newestOpen, ahead, changes, board.damage(), longestPrice,
                longestFair, BookHold.of(board.markets()));
    }

    private BoardPage.Group group(LocalDate day, League league, List<BoardMarket> markets) {
        var games = markets.stream().map(market -> market.game().event().id()).distinct().count();
        var types = markets.stream().map(BoardMarket::type).distinct().toList();
        var detail = types.size() == 1
                ? words.say("board.group.detail", league.name(), games, names.market(types.getFirst(), league))
                : words.say("board.group.detail.several", league.name(), games);
        var head = new BoardLine.Day(
                new BoardLine.Day.Key(day, league.key()), dayTitle(day), detail, league.simulated(), true);
        return new BoardPage.Group(head, markets.stream().map(market -> block(market, day)).toList());
    }

    private BoardPage.Block block(BoardMarket market, LocalDate day) {
        return new BoardPage.Block(
                market.key(), shortDay(day), lines(market), BoardValues.of(market, zone), BoardValues.version(market));
    }

    private List<BoardLine> lines(BoardMarket market) {
        var lines = new ArrayList<BoardLine>();
        var game = market.game();
        var about = about(game);
        var titled = market.type() == MarketType.TOTALS || market.player() != null;
        var inPlay = market.stage() == Stage.IN_PLAY && game.result() == null;
        var start = inPlay ? words.say("board.inPlay") : startTime(game);
        if (titled) {
            lines.add(new BoardLine.Title(market.key(), start, names.title(market)));
        }
        for (int i = 0; i < market.rows().size(); i++) {
            var first = i == 0;
            var last = i == market.rows().size() - 1;
            var star = i == (titled ? 0 : 1) && Watching.isOn(game, board.asOf());
            lines.add(selection(market, market.rows().get(i), first && !titled ? start : "", star, first, last, about));
        }
        return lines;
    }

    private BoardLine.Selection selection(
            BoardMarket market,
            BoardRow row,
            String start,
            boolean star,
            boolean first,
            boolean last,
            String about) {
        selections++;
        var best = row.best();
        var open = isOpen(market.game());
        var prices = new HashMap<BookKey, Offer>();
        for (var source : market.sources()) {
            var quote = row.quotes().get(source.key());
            if (quote != null) {
                prices.put(source.key(), offer(quote, row, look(quote, source, best, open), source));
            }
        }
        var held = open && (best == null ? allStale(row) : stale(best));
        return new BoardLine.Selection(
                market.key(),
                row.outcome(),
                start,
                names.outcome(market.game(), row.outcome(), row.point()),
                star,
                last,
                about,
                best == null ? null : bestOffer(best, row, market, held),
                fairLine(market, row, held),
                market.stage() == Stage.IN_PLAY ? null : edge(best, held, open),
                Map.copyOf(prices),
                first && !held && market.bestHold() != null ? figures.percent(market.bestHold()) : "",
                age(row));
    }

    private Offer bestOffer(RowQuote best, BoardRow row, BoardMarket market, boolean held) {
        var source = market.sources().stream()
                .filter(each -> each.key().equals(best.quote().book()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The best price is of " + best.quote().book() + ", which the market does not list."));
        return offer(best, row, held ? Look.STALE : Look.BEST, source);
    }

    private Offer offer(RowQuote quote, BoardRow row, Look look, Sportsbook source) {
        var point = quote.quote().point();
        var price = look == Look.SUSPENDED
                ? words.say("board.suspended")
                : figures.price(quote.quote().price(), format);
        longestPrice = Math.max(longestPrice, price.length());
        return new Offer(
                price,
                point == null || point.equals(row.point()) ? "" : names.point(point, quote.quote().outcome()),
                look,
                source.name(),
                source.abbreviation(),
                new Age(quote.quote().time(), quote.quote().stage()),
                others(row.others().getOrDefault(source.key(), List.of())));
    }

    private String others(List<RowQuote> quotes) {
        return quotes.stream()
                .map(RowQuote::quote)
                .map(quote -> words.say(
                        "board.otherLine",
                        quote.point() == null ? "" : names.point(quote.point(), quote.outcome()),
                        quote.suspended() ? words.say("board.suspended") : figures.price(quote.price(), format)))
                .collect(Collectors.joining(", "));
    }

    private Look look(RowQuote quote, Sportsbook source, @Nullable RowQuote best, boolean open) {
        note(quote.quote().time(), open);
        if (quote.quote().suspended()) {
            return Look.SUSPENDED;
        }
        if (quote.overtaken() || (open && stale(quote))) {
            return Look.STALE;
        }
        if (best != null && best.quote().equals(quote.quote())) {
            return Look.BEST;
        }
        return source.isBook() ? Look.PLAIN : Look.AGGREGATE;
    }

    private @Nullable FairLine fairLine(BoardMarket market, BoardRow row, boolean held) {
        var fair = row.fair();
        if (fair == null) {
            return null;
        }
        var price = figures.fair(fair, format);
        var range = figures.halfRange(fair, format);
        longestFair = Math.max(longestFair, price.length() + range.length());
        return new FairLine(price, range, names.basis(market), held);
    }

    private @Nullable Edge edge(@Nullable RowQuote best, boolean held, boolean open) {
        if (best == null || best.edge() == null) {
            return null;
        }
        if (held) {
            return new Edge(Double.NaN, words.say("board.held"));
        }
        if (open) {
            edges++;
            valuable += best.edge() > VALUABLE ? 1 : 0;
        }
        return new Edge(best.edge(), figures.signedPercent(best.edge()));
    }

    private @Nullable Age age(BoardRow row) {
        if (row.best() != null) {
            return new Age(row.best().quote().time(), row.best().quote().stage());
        }
        return row.quotes().values().stream()
                .map(RowQuote::quote)
                .max(Comparator.comparing(quote -> quote.time() instanceof QuoteTime.Exact(Instant at)
                        ? at
                        : Instant.MIN))
                .map(quote -> new Age(quote.time(), quote.stage()))
                .orElse(null);
    }

    private boolean allStale(BoardRow row) {
        return !row.quotes().isEmpty() && row.quotes().values().stream().allMatch(this::stale);
    }

    private boolean stale(RowQuote quote) {
        return Staleness.of(quote.quote().time(), board.asOf()) == Staleness.STALE;
    }

    /**
     * Whether a price of the game could still be taken. Once a game has started its prices are a record: none of them
     * turns stale, and none is counted as worth a bet.
     */
    private boolean isOpen(Game game) {
        return game.isOpen(board.asOf());
    }

    /** Keeps the span of the exact times, and the instant at which the next of them turns stale or is believed. */
    private void note(QuoteTime time, boolean open) {
        if (!(time instanceof QuoteTime.Exact(Instant at))) {
            return;
        }
        if (time.age(board.asOf()).isEmpty()) {
            ahead++;
            change(at.minus(QuoteTime.AHEAD_AT_MOST));
            return;
        }
        newest = newest == null || at.isAfter(newest) ? at : newest;
        oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
        if (open) {
            newestOpen = newestOpen == null || at.isAfter(newestOpen) ? at : newestOpen;
            change(at.plus(Staleness.STALE_FROM));
        }
    }

    private void change(Instant at) {
        if (at.isAfter(board.asOf()) && (changes == null || at.isBefore(changes))) {
            changes = at;
        }
    }

    private String about(Game game) {
        var day = dayTitle(game.event().start().dateIn(zone));
        var result = game.result();
        var when = switch (game.event().start()) {
            case EventStart.AtInstant _ -> day + ", " + startTime(game);
            case EventStart.OnDate _ -> words.say("board.about.dateOnly", day);
        };
        return result == null
                ? words.say("board.about", names.game(game), when)
                : words.say("board.about.final", names.game(game), when, result.home() + "–" + result.away());
    }

    private String startTime(Game game) {
        return switch (game.event().start()) {
            case EventStart.AtInstant(Instant instant) -> CLOCK.format(instant.atZone(zone));
            case EventStart.OnDate _ -> "–";
        };
    }

    private String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.say("date.weekday"), words.locale()).format(day);
    }

    private String dayTitle(LocalDate day) {
        var thisYear = board.asOf().atZone(zone).getYear() == day.getYear();
        return DateTimeFormatter.ofPattern(words.say(thisYear ? "date.day" : "date.dayOfYear"), words.locale())
                .format(day);
    }
}
