package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.csv.Shown;
import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import java.util.Locale;

/** How a sportsbook is stored of which nothing is known but its key and title: as one that follows the market. */
final class NewSportsbook {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ABBREVIATION = 5;

    private NewSportsbook() {}

    static Sportsbook named(BookKey key, String title) {
        var plain = Shown.onOneLine(title).strip();
        var name = plain.isEmpty() ? key.value() : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return new Sportsbook(key, name, abbreviation(name), Sportsbook.Kind.SOFT);
    }

    /** Its capitals and digits, where there are several ({@code DraftKings}: {@code DK}); otherwise how it begins. */
    private static String abbreviation(String name) {
        var letters = new StringBuilder();
        var capitals = new StringBuilder();
        name.chars().filter(c -> c < 128 && Character.isLetterOrDigit(c)).forEach(c -> {
            letters.append((char) c);
            if (!Character.isLowerCase(c)) {
                capitals.append((char) c);
            }
        });
        var whole = letters.isEmpty() ? name : letters.toString();
        var chosen = capitals.length() >= 2 && capitals.length() <= LONGEST_ABBREVIATION ? capitals.toString() : whole;
        return chosen.substring(0, Math.min(chosen.length(), LONGEST_ABBREVIATION)).toUpperCase(Locale.ROOT);
    }
}
