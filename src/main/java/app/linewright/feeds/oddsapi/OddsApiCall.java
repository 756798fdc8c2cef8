package app.linewright.feeds.oddsapi;

import app.linewright.odds.PriceFormat;
import app.linewright.sport.LeagueKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A question to The Odds API v4, without the key. It knows what it can cost at most; what it did cost stands in the
 * headers of its answer. Costs as of the provider's guide of September 2025.
 */
public sealed interface OddsApiCall {
    /** A past price costs ten times a present one. */
    int HISTORICAL = 10;

    String path();

    /** The parameters but for the key, by name. */
    SortedMap<String, String> parameters();

    /** The most credits that it can cost. */
    int cost();

    Tier tier();

    /** The question as it is logged and stored. */
    default String text() {
        var query = parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    /** What questions have in common of which only one is asked in a window. */
    default String sameAs() {
        return text();
    }

    /**
     * Which sports there are. Free.
     *
     * @param all whether those out of season are told too
     */
    record Sports(boolean all) implements OddsApiCall {
        @Override
        public String path() {
            return "/v4/sports";
        }

        @Override
        public SortedMap<String, String> parameters() {
            return all ? sorted(Map.of("all", "true")) : sorted(Map.of());
        }

        @Override
        public int cost() {
            return 0;
        }

        @Override
        public Tier tier() {
            return Tier.SPORTS;
        }
    }

    /** Which games of a league are to come or being played. Free. */
    record Events(LeagueKey league) implements OddsApiCall {
        @Override
        public String path() {
            return "/v4/sports/" + league + "/events";
        }

        @Override
        public SortedMap<String, String> parameters() {
            return sorted(Map.of());
        }

        @Override
        public int cost() {
            return 0;
        }

        @Override
        public Tier tier() {
            return Tier.FIXTURES;
        }
    }

    /**
     * Prices of all games of a league. Costs markets × regions, and nothing where there are no games.
     *
     * @param prices of the featured markets: {@code h2h}, {@code spreads}, {@code totals}, {@code outrights}
     */
    record Odds(LeagueKey league, PricesAsked prices) implements OddsApiCall {
        @Override
        public String path() {
            return "/v4/sports/" + league + "/odds";
        }

        @Override
        public SortedMap<String, String> parameters() {
            return prices.parameters();
        }

        @Override
        public int cost() {
            return prices.cost();
        }

        @Override
        public Tier tier() {
            return Tier.ODDS;
        }
    }

    /**
     * Prices of one game, of any market, player props too. Costs (markets that are told) × regions: those asked
     * for are the most that can be told.
     *
     * @param event the provider's id of the game
     */
    record EventOdds(LeagueKey league, String event, PricesAsked prices) implements OddsApiCall {
        public EventOdds {
            Words.key("event", event);
        }

        @Override
        public String path() {
            return "/v4/sports/" + league + "/events/" + event + "/odds";
        }

        @Override
        public SortedMap<String, String> parameters() {
            return prices.parameters();
        }

        @Override
        public int cost() {
            return prices.cost();
        }

        @Override
        public Tier tier() {
            return Tier.ODDS;
        }
    }

    /**
     * Scores of a league. Costs 1, with games that have ended 2.
     *
     * @param daysFrom how many days back games that have ended are told, 1 to 3; 0 for none of them
     */
    record Scores(LeagueKey league, int daysFrom) implements OddsApiCall {
        /** How far back scores reach. */
        public static final int MOST_DAYS = 3;

        public Scores {
            if (daysFrom < 0 || daysFrom > MOST_DAYS) {
                throw new IllegalArgumentException("Scores reach 1 to 3 days back, not " + daysFrom + ".");
            }
        }

        @Override
        public String path() {
            return "/v4/sports/" + league + "/scores";
        }

        @Override
        public SortedMap<String, String> parameters() {
            return daysFrom == 0 ? sorted(Map.of()) : sorted(Map.of("daysFrom", Integer.toString(daysFrom)));
        }

        /** However far back: else a second question would be paid for only because some time has passed. */
        @Override
        public String sameAs() {
            return path();
        }

        @Override
        public int cost() {
            return daysFrom == 0 ? 1 : 2;
        }

        @Override
        public Tier tier() {
            return Tier.SCORES;
        }
    }

    /** {@link Odds} as they were told last at or before {@code at}. On paid plans only; ten times the cost. */
    record HistoricalOdds(LeagueKey league, PricesAsked prices, Instant at) implements OddsApiCall {
        @Override
        public String path() {
            return "/v4/historical/sports/" + league + "/odds";
        }

        @Override
        public SortedMap<String, String> parameters() {
            return dated(prices.parameters(), at);
        }

        @Override
        public int cost() {
            return HISTORICAL * prices.cost();
        }

        @Override
        public Tier tier() {
            return Tier.HISTORY;
        }
    }

    /** {@link Events} as they were told last at or before {@code at}. On paid plans only; costs 1. */
    record HistoricalEvents(LeagueKey league, Instant at) implements OddsApiCall {
        @Override
        public String path() {
            return "/v4/historical/sports/" + league + "/events";
        }

        @Override
        public SortedMap<String, String> parameters() {
            return dated(sorted(Map.of()), at);
        }

        @Override
        public int cost() {
            return 1;
        }

        @Override
        public Tier tier() {
            return Tier.HISTORY;
        }
    }

    /** {@link EventOdds} as they were told last at or before {@code at}. On paid plans only; ten times the cost. */
    record HistoricalEventOdds(LeagueKey league, String event, PricesAsked prices, Instant at) implements OddsApiCall {
        public HistoricalEventOdds {
            Words.key("event", event);
        }

        @Override
        public String path() {
            return "/v4/historical/sports/" + league + "/events/" + event + "/odds";
        }

        @Override
        public SortedMap<String, String> parameters() {
            return dated(prices.parameters(), at);
        }

        @Override
        public int cost() {
            return HISTORICAL * prices.cost();
        }

        @Override
        public Tier tier() {
            return Tier.HISTORY;
        }
    }

    /**
     * Which prices are asked for.
     *
     * @param markets the provider's keys of markets, such as {@code h2h} and {@code player_points}
     * @param format {@link PriceFormat#DECIMAL} or {@link PriceFormat#AMERICAN}
     */
    record PricesAsked(List<String> markets, BookScope books, PriceFormat format) {
        public PricesAsked {
            markets = Words.distinct("market", markets);
            if (format != PriceFormat.DECIMAL && format != PriceFormat.AMERICAN) {
                throw new IllegalArgumentException("The Odds API writes prices as decimal or American ones.");
            }
        }

        int cost() {
            return markets.size() * books.regions();
        }

        SortedMap<String, String> parameters() {
            return sorted(Map.ofEntries(
                    Map.entry("markets", String.join(",", markets)),
                    books.parameter(),
                    Map.entry("oddsFormat", format == PriceFormat.AMERICAN ? "american" : "decimal")));
        }
    }

    private static SortedMap<String, String> dated(SortedMap<String, String> parameters, Instant at) {
        SortedMap<String, String> dated = new TreeMap<>(parameters);
        dated.put("date", at.truncatedTo(ChronoUnit.SECONDS).toString());
        return Collections.unmodifiableSortedMap(dated);
    }

    private static SortedMap<String, String> sorted(Map<String, String> parameters) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }
}
