package app.linewright.feeds.footballdata;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of football-data's price columns mean, by the site's own notes. A name is a source, a {@code C} where
 * the price is a closing one, and what is priced: {@code B365CH} is Bet365's closing home price, {@code VCH} VC Bet's
 * earlier one. They are looked up whole, since no rule tells {@code VC} + {@code H} from {@code V} + {@code CH}.
 */
final class PriceColumns {
    /**
     * A price column.
     *
     * @param handicaps the columns that can hold the home side's handicap, the source's own first; empty where the
     *     price needs none
     */
    record PriceColumn(BookKey book, MarketType market, Outcome outcome, Stage stage, List<String> handicaps) {}

    /**
     * A source of prices.
     *
     * @param match what the columns of match odds start with
     * @param lines what the columns of totals and handicaps start with
     * @param betbrain whether it is one of Betbrain's aggregates, which have a handicap of their own and no closing
     */
    private record Source(String match, String lines, BookKey book, boolean betbrain) {
        Source(String code, String book) {
            this(code, code, new BookKey(book), false);
        }
    }

    private static final List<Source> SOURCES = List.of(
            new Source("1XB", "onexbet"),
            new Source("B365", "bet365"),
            new Source("BF", "betfair_sb_uk"),
            new Source("BFD", "betfred_uk"),
            new Source("BFE", "betfair_ex_uk"),
            new Source("BMGM", "betmgm_uk"),
            new Source("BS", "bluesquare"),
            new Source("BV", "betvictor"),
            new Source("BW", "bwin"),
            new Source("CL", "coral"),
            new Source("GB", "gamebookers"),
            new Source("IW", "interwetten"),
            new Source("LB", "ladbrokes_uk"),
            new Source("PS", "P", new BookKey("pinnacle"), false),
            new Source("SB", "sportingbet"),
            new Source("SJ", "stanjames"),
            new Source("SO", "sportingodds"),
            new Source("SY", "stanleybet"),
            new Source("VC", "vcbet"),
            new Source("WH", "williamhill"),
            new Source("Max", "market_maximum"),
            new Source("Avg", "market_average"),
            new Source("BbMx", "BbMx", new BookKey("betbrain_maximum"), true),
            new Source("BbAv", "BbAv", new BookKey("betbrain_average"), true));

    private static final Map<String, PriceColumn> BY_NAME = byName();

    private PriceColumns() {}

    static Optional<PriceColumn> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The names of all columns of the same market, source and stage. */
    static List<String> beside(PriceColumn priced) {
        return BY_NAME.entrySet().stream()
                .filter(named -> named.getValue().book().equals(priced.book())
                        && named.getValue().market() == priced.market()
                        && named.getValue().stage() == priced.stage())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a column holds a handicap. */
    static boolean isHandicap(String name) {
        return BY_NAME.values().stream().anyMatch(column -> column.handicaps().contains(name));
    }

    private static Map<String, PriceColumn> byName() {
        var columns = new HashMap<String, PriceColumn>();
        for (var source : SOURCES) {
            add(columns, source, "", Stage.PRE_MATCH);
            if (!source.betbrain()) {
                add(columns, source, "C", Stage.CLOSING);
            }
        }
        return Map.copyOf(columns);
    }

    private static void add(Map<String, PriceColumn> columns, Source source, String closing, Stage stage) {
        var match = source.match() + closing;
        var lines = source.lines() + closing;
        var shared = source.betbrain() ? "BbAHh" : stage == Stage.CLOSING ? "AHCh" : "AHh";
        var handicaps = List.of(lines + "AH", shared);
        var none = List.<String>of();
        var book = source.book();
        columns.put(match + "H", new PriceColumn(book, MarketType.H2H, Outcome.HOME, stage, none));
        columns.put(match + "D", new PriceColumn(book, MarketType.H2H, Outcome.DRAW, stage, none));
        columns.put(match + "A", new PriceColumn(book, MarketType.H2H, Outcome.AWAY, stage, none));
        columns.put(lines + ">2.5", new PriceColumn(book, MarketType.TOTALS, Outcome.OVER, stage, none));
        columns.put(lines + "<2.5", new PriceColumn(book, MarketType.TOTALS, Outcome.UNDER, stage, none));
        columns.put(lines + "AHH", new PriceColumn(book, MarketType.SPREADS, Outcome.HOME, stage, handicaps));
        columns.put(lines + "AHA", new PriceColumn(book, MarketType.SPREADS, Outcome.AWAY, stage, handicaps));
    }
}
