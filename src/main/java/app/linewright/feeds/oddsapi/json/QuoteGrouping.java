package app.linewright.feeds.oddsapi.json;

import static java.util.Objects.requireNonNull;

import app.linewright.feeds.live.FeedMarket;
import app.linewright.feeds.oddsapi.json.PartTrouble.Fault.Plain;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the columns of an event into quotes: what each outcome means, and when and at which stage its price stood. */
final class QuoteGrouping {
    private static final int MOST_UNTAKEN_MARKETS = 500;

    private final OddsApiBooks known;
    private final Instant fetched;
    private final Problems problems;
    private final Map<String, BookColumn> books = new LinkedHashMap<>();
    private final Map<String, Offer> offers = new HashMap<>();
    private final SortedMap<String, Integer> untaken = new TreeMap<>();
    private int eventsSeen;
    private int taken;

    QuoteGrouping(OddsApiBooks known, Instant fetched, Problems problems) {
        this.known = known;
        this.fetched = fetched;
        this.problems = problems;
    }

    /** A book; its key is null where it is no key that can be stored. */
    private record BookColumn(@Nullable BookKey key, String title, boolean pickEm) {}

    int eventsSeen() {
        return eventsSeen;
    }

    int taken() {
        return taken;
    }

    SortedMap<String, Integer> untaken() {
        return untaken;
    }

    List<Sportsbook> books() {
        List<Sportsbook> named = new ArrayList<>();
        books.forEach((_, book) -> {
            if (book.key() != null && !book.pickEm()) {
                named.add(NewSportsbook.named(book.key(), book.title()));
            }
        });
        return named;
    }

    /** The event with its quotes; null where it cannot be taken, which is told. */
    @Nullable QuotedEvent group(EventFields fields, OutcomeColumns columns) {
        if (columns.books.size > 0 || !fields.isEmpty()) {
            eventsSeen++;
        }
        if (fields.isSideless() && !fields.isEmpty()) {
            for (int market = 0; market < columns.markets.size; market++) {
                untaken(columns, market);
            }
            return null;
        }
        var event = fields.event(problems);
        if (event == null) {
            return null;
        }
        var quotes = new EventQuotes(event, fields, columns);
        for (int market = 0; market < columns.markets.size; market++) {
            quotes.take(market);
        }
        return new QuotedEvent(event, quotes.byMarket());
    }

    private void untaken(OutcomeColumns columns, int market) {
        var key = columns.markets.keys[market];
        untaken(key == null ? "(no key)" : key, columns.first[market + 1] - columns.first[market]);
    }

    private void untaken(String key, int prices) {
        if (prices > 0) {
            var counted = untaken.size() < MOST_UNTAKEN_MARKETS || untaken.containsKey(key) ? key : "(others)";
            untaken.merge(counted, prices, Integer::sum);
        }
    }

    private BookColumn book(String key, @Nullable String title) {
        return books.computeIfAbsent(key, text -> {
            var book = known.key(text);
            if (book == null) {
                problems.add(new PartTrouble.NoBookKey(text));
                return new BookColumn(null, "", false);
            }
            return new BookColumn(book, title == null ? text : title, known.isPickEm(book));
        });
    }

    /** The quotes of one event. */
    private final class EventQuotes {
        private final ListedEvent event;
        private final EventFields fields;
        private final OutcomeColumns columns;
        private final boolean drawOffered;
        private final Map<FeedMarket, List<Quote>> quotes = new LinkedHashMap<>();
        /** The market of the last price, and its quotes: the sides of a line follow one another. */
        private @Nullable FeedMarket lastMarket;
        private List<Quote> lastQuotes = List.of();

        EventQuotes(ListedEvent event, EventFields fields, OutcomeColumns columns) {
            this.event = event;
            this.fields = fields;
            this.columns = columns;
            drawOffered = Sports.drawOffered(event.league());
        }

        Map<FeedMarket, List<Quote>> byMarket() {
            return quotes;
        }

        void take(int market) {
            var key = columns.markets.keys[market];
            var offer = key == null ? Offer.UNTAKEN : offers.computeIfAbsent(key, Offer::of);
            if (key == null || offer == Offer.UNTAKEN) {
                untaken(columns, market);
                return;
            }
            if (offer == Offer.H2H && !drawOffered && hasDraw(market)) {
                untaken("h2h with a draw", columns.first[market + 1] - columns.first[market]);
                return;
            }
            int bookRow = columns.bookOf[market];
            var bookKey = columns.books.keys[bookRow];
            if (bookKey == null) {
                problems.add(new PartTrouble.NamelessBook(fields.name()));
                return;
            }
            var book = book(bookKey, columns.books.titles[bookRow]);
            if (book.key() == null) {
                return;
            }
            if (book.pickEm()) {
                untaken("pick’em entries", columns.first[market + 1] - columns.first[market]);
                return;
            }
            var time = time(market, bookRow);
            var stage = stage(time);
            for (int row = columns.first[market]; row < columns.first[market + 1]; row++) {
                outcome(row, key, offer, book, time, stage);
            }
        }

        /** A moneyline with a draw where the sport has none is about regulation time: another question. */
        private boolean hasDraw(int market) {
            for (int row = columns.first[market]; row < columns.first[market + 1]; row++) {
                if ("Draw".equals(columns.names[row])) {
                    return true;
                }
            }
            return false;
        }

        private QuoteTime time(int market, int book) {
            var updated = columns.markets.updated[market];
            if (updated == null) {
                updated = columns.books.updated[book];
            }
            return updated == null ? new QuoteTime.Unknown() : QuoteTime.reported(updated, fetched);
        }

        private Stage stage(QuoteTime time) {
            var stood = switch (time) {
                case QuoteTime.Exact(Instant at) -> at;
                case QuoteTime.Window _, QuoteTime.Unknown _ -> fetched;
            };
            return stood.isBefore(event.start()) ? Stage.PRE_MATCH : Stage.IN_PLAY;
        }

        private void outcome(int row, String key, Offer offer, BookColumn book, QuoteTime time, Stage stage) {
            var name = columns.names[row];
            var price = columns.prices[row];
            var fault = columns.faults[row];
            if (fault != null || name == null || price == null) {
                tell(row, key, book, fault != null ? fault : name == null ? Plain.NO_NAME : Plain.NO_PRICE);
                return;
            }
            switch (offer) {
                case H2H -> side(row, key, book, MarketType.H2H, outcomeOf(name), time, stage, price);
                case SPREADS -> side(row, key, book, MarketType.SPREADS, sideOf(name), time, stage, price);
                case TOTALS -> side(row, key, book, MarketType.TOTALS, Offer.overOrUnder(name), time, stage, price);
                case PLAYER -> prop(row, key, book, name, time, stage, price);
                case UNTAKEN -> throw new IllegalStateException(key);
            }
        }

        private @Nullable Outcome outcomeOf(String name) {
            return name.equals("Draw") ? Outcome.DRAW : sideOf(name);
        }

        private @Nullable Outcome sideOf(String name) {
            return name.equals(event.home()) ? Outcome.HOME : name.equals(event.away()) ? Outcome.AWAY : null;
        }

        private void side(
                int row,
                String key,
                BookColumn book,
                MarketType type,
                @Nullable Outcome outcome,
                QuoteTime time,
                Stage stage,
                Price price) {
            if (outcome == null) {
                tell(row, key, book, Plain.NO_OUTCOME);
                return;
            }
            add(row, key, FeedMarket.of(type), book, outcome, time, stage, price);
        }

        private void prop(
                int row, String key, BookColumn book, String name, QuoteTime time, Stage stage, Price price) {
            var player = columns.descriptions[row];
            var outcome = Offer.overOrUnder(name);
            var type = MarketType.PLAYER_TOTAL;
            if (outcome == null) {
                type = MarketType.PLAYER_YES;
                outcome = Offer.yesOrNo(name);
                if (outcome == null && player == null) {
                    outcome = Outcome.YES;
                    player = name;
                }
            }
            if (outcome == null || (player != null && Offer.isNobody(player))) {
                untaken(key, 1);
            } else if (player == null || player.isBlank() || player.length() > Offer.LONGEST_PLAYER) {
                tell(row, key, book, Plain.NO_PLAYER);
            } else {
                add(row, key, market(type, key, player), book, outcome, time, stage, price);
            }
        }

        private FeedMarket market(MarketType type, String key, String player) {
            var last = lastMarket;
            return last != null && last.type() == type && last.stat().equals(key) && last.player().equals(player)
                    ? last
                    : FeedMarket.player(type, key, player);
        }

        private void add(
                int row,
                String key,
                FeedMarket market,
                BookColumn book,
                Outcome outcome,
                QuoteTime time,
                Stage stage,
                Price price) {
            Point point = null;
            if (market.type().hasPoint()) {
                point = columns.points[row];
                if (point == null) {
                    tell(row, key, book, Plain.NO_POINT);
                    return;
                }
            }
            if (!market.equals(lastMarket)) {
                lastMarket = market;
                lastQuotes = quotes.computeIfAbsent(market, _ -> new ArrayList<>());
            }
            lastQuotes.add(new Quote(requireNonNull(book.key()), outcome, point, price, time, stage,
                    /* suspended= */ false));
            taken++;
        }

        private void tell(int row, String key, BookColumn book, PartTrouble.Fault fault) {
            problems.add(new PartTrouble.OutcomeLeft(
                    fields.name(), book.title(), key, columns.descriptions[row], columns.names[row], fault));
        }
    }
}
