package app.linewright.odds.history;

import app.linewright.odds.Thinning;
import app.linewright.store.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of old price history.
 *
 * @param days how many days after its start a game's history is dealt with, 1 or more
 * @param folder where archived rows go; the folder {@code archive} of the home where it is empty
 */
public record HistoryTerms(Rule rule, int days, Optional<Path> folder) {
    /** Everything is kept; games that ended a day ago get one block a market. */
    public static final HistoryTerms STANDARD = new HistoryTerms(Rule.KEEP, 1, Optional.empty());

    /** The terms that hold; kept as {@code thin 30} or {@code archive 90 FOLDER}. */
    public static final Setting<HistoryTerms> SETTING =
            new Setting<>("history/terms", STANDARD, HistoryTerms::read, HistoryTerms::text);

    private static final int MOST_DAYS = 36_500;
    private static final Pattern TEXT = Pattern.compile("(keep|thin|archive) (\\d{1,5})(?: (.+))?");

    /** @throws IllegalArgumentException if {@code days} are none, or more than a hundred years */
    public HistoryTerms {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("History is dealt with after 1 to 36,500 days, not after " + days + ".");
        }
    }

    /** What is done with old history. */
    public enum Rule {
        /** Nothing is left out. */
        KEEP("keep", Thinning.NONE),
        /** Of the changes within a minute the last stays. */
        THIN("thin", Thinning.TO_THE_MINUTE),
        /** All rows go to a file; opening and closing prices stay. */
        ARCHIVE("archive", Thinning.TO_THE_ENDS);

        private final String key;
        private final Thinning thinning;

        Rule(String key, Thinning thinning) {
            this.key = key;
            this.thinning = thinning;
        }

        public String key() {
            return key;
        }

        Thinning thinning() {
            return thinning;
        }
    }

    /** Games that started before this are dealt with. */
    public Instant until(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    String text() {
        return rule.key + " " + days + folder.map(path -> " " + path).orElse("");
    }

    private static Optional<HistoryTerms> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HistoryTerms(
                    Rule.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(parts.group(2)),
                    Optional.ofNullable(parts.group(3)).map(Path::of)));
        } catch (IllegalArgumentException elsewhere) {
            return Optional.empty(); // too many days, or a folder of another system
        }
    }
}
