package app.linewright.feeds.oddsapi;

import java.util.List;
import java.util.Map;

/** Whose prices are asked for. The Odds API charges by regions; every started ten of named bookmakers are one. */
public sealed interface BookScope {
    /** What is asked for where nothing else is said. */
    BookScope USUAL = new Regions(List.of("us"));

    /** How many regions are charged. */
    int regions();

    /** The parameter of a call that says so. */
    Map.Entry<String, String> parameter();

    /**
     * Everybody in regions.
     *
     * @param keys such as {@code us} and {@code eu}
     */
    record Regions(List<String> keys) implements BookScope {
        public Regions {
            keys = Words.distinct("region", keys);
        }

        @Override
        public int regions() {
            return keys.size();
        }

        @Override
        public Map.Entry<String, String> parameter() {
            return Map.entry("regions", String.join(",", keys));
        }
    }

    /**
     * Named bookmakers.
     *
     * @param keys such as {@code draftkings} and {@code pinnacle}
     */
    record Bookmakers(List<String> keys) implements BookScope {
        private static final int IN_A_REGION = 10;

        public Bookmakers {
            keys = Words.distinct("bookmaker", keys);
        }

        @Override
        public int regions() {
            return Math.ceilDiv(keys.size(), IN_A_REGION);
        }

        @Override
        public Map.Entry<String, String> parameter() {
            return Map.entry("bookmakers", String.join(",", keys));
        }
    }
}
