package app.linewright.feeds.generic;

import app.linewright.odds.PriceFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV file mean. Every {@code String} but {@link #name} is the name of a column.
 *
 * <p>Prices stand either in a column each, which {@link #prices} explains or its own name does, if it is
 * {@code price:<book>:<market>:<outcome>} with {@code :closing} or {@code :opening} after it where the source calls
 * them so, the points of spreads and totals in columns {@code point:<book>:<market>} (a spread's is the home
 * side's); or a row is a single quote, as {@link #quote} says.
 *
 * @param name what the mapping is called, such as {@code My closing lines}
 * @param league the key, name or alias of the league
 * @param season such as {@code 2023-24}; null to tell it from the date
 * @param start when the game starts
 * @param home the home side
 * @param away the away side
 * @param sequence 0, or the number of the game of a doubleheader; null where there is none
 * @param neutral whether neither side is at home: yes or no, true or false, 1 or 0; null where all games have a host
 * @param score the final score; null where the file has no scores
 * @param quoteTime the instant at which the prices stood, such as {@code 2025-11-02T18:00:00Z}; null where the file
 *     does not tell
 * @param stage what the source calls the prices: {@code opening}, {@code closing} or {@code pre-match}; null for
 *     {@code pre-match}. It does not touch columns that say it in their names
 * @param priceFormat the form in which prices are written
 * @param quote the columns of a row that is a single quote; null where prices have columns of their own
 * @param prices columns of prices whose names do not say what they are; null where there are none
 */
public record CsvMapping(
        String name,
        Given league,
        @Nullable Given season,
        Start start,
        String home,
        String away,
        @Nullable String sequence,
        @Nullable String neutral,
        @Nullable Score score,
        @Nullable String quoteTime,
        @Nullable Given stage,
        PriceFormat priceFormat,
        @Nullable QuoteColumns quote,
        @Nullable List<PriceColumn> prices) {

    public CsvMapping {
        needed(name, "name");
        needed(league, "league");
        needed(start, "start");
        needed(home, "home");
        needed(away, "away");
        needed(priceFormat, "priceFormat");
        if (quote != null && prices != null) {
            throw new IllegalArgumentException("Give either “quote” or “prices”: a row is one price or has many.");
        }
        prices = prices == null ? null : List.copyOf(prices);
    }

    /** What a column holds, or what holds for every row; one of the two is null. */
    public record Given(@Nullable String column, @Nullable String value) {
        public Given {
            if ((column == null) == (value == null)) {
                throw new IllegalArgumentException("Give either a column or a value.");
            }
        }

        public static Given column(String column) {
            return new Given(column, null);
        }

        public static Given value(String value) {
            return new Given(null, value);
        }
    }

    /**
     * The start of a game: either an instant, or a date in a form with, perhaps, a time of day.
     *
     * @param instant such as {@code 2025-11-02T18:00:00Z}, or with an offset
     * @param date the date, where there is no instant
     * @param dateForm how dates are written: {@code yyyy-MM-dd}, {@code dd/MM/yyyy} or {@code MM/dd/yyyy}; null for the
     *     first
     * @param time the time of day; null or empty where it is not known
     * @param zone the zone of date and time, such as {@code Europe/London} (not a column); null for the league's own
     */
    public record Start(
            @Nullable String instant,
            @Nullable String date,
            @Nullable String dateForm,
            @Nullable String time,
            @Nullable String zone) {
        public Start {
            if ((instant == null) == (date == null)) {
                throw new IllegalArgumentException("A start needs either an instant or a date.");
            }
        }
    }

    /**
     * The final score.
     *
     * @param overtime whether it was decided after regulation time; null where the file does not tell
     */
    public record Score(String home, String away, @Nullable String overtime) {
        public Score {
            needed(home, "score.home");
            needed(away, "score.away");
        }
    }

    /**
     * The columns of a row that is a single quote.
     *
     * @param book the key of the source of the price
     * @param market {@code moneyline}, {@code spread} or {@code total}
     * @param outcome {@code home}, {@code draw}, {@code away}, {@code over} or {@code under}
     * @param point the point, of the quoted side on a spread; null where only moneylines are quoted
     * @param price the price
     */
    public record QuoteColumns(Given book, String market, String outcome, @Nullable String point, String price) {
        public QuoteColumns {
            needed(book, "quote.book");
            needed(market, "quote.market");
            needed(outcome, "quote.outcome");
            needed(price, "quote.price");
        }
    }

    /**
     * A column of prices.
     *
     * @param column its name
     * @param book the key of the source of its prices
     * @param market {@code moneyline}, {@code spread} or {@code total}
     * @param outcome {@code home}, {@code draw}, {@code away}, {@code over} or {@code under}
     * @param point the column of the point, of the home side on a spread; null on a moneyline
     * @param stage {@code opening}, {@code closing} or {@code pre-match}; null for the stage of the row
     */
    public record PriceColumn(
            String column,
            String book,
            String market,
            String outcome,
            @Nullable String point,
            @Nullable String stage) {
        public PriceColumn {
            needed(column, "prices.column");
            needed(book, "prices.book");
            needed(market, "prices.market");
            needed(outcome, "prices.outcome");
        }
    }

    // A mapping is read from JSON, where anything may be missing.
    private static void needed(@Nullable Object part, String name) {
        if (Objects.isNull(part)) {
            throw new IllegalArgumentException("“" + name + "” is missing.");
        }
    }
}
