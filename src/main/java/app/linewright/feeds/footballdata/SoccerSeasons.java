package app.linewright.feeds.footballdata;

import app.linewright.feeds.file.Seasons;
import app.linewright.sport.LeagueKey;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells the seasons of a file from its dates. European seasons begin between July and September, but one may also end
 * there: that of 2019-20 did so, up to August. So a new season begins only after a pause of more than three weeks that
 * ends in July or later; a file's first season began in the July before its first date.
 */
final class SoccerSeasons {
    private static final int PAUSE_DAYS = 21;

    private final Map<LeagueKey, TreeSet<LocalDate>> dates = new HashMap<>();
    private final Map<LeagueKey, Map<LocalDate, String>> seasons = new HashMap<>();

    /** Notes a date on which a league plays. All are to be noted before the first {@link #seasonOf}. */
    void note(LeagueKey league, LocalDate date) {
        dates.computeIfAbsent(league, _ -> new TreeSet<>()).add(date);
    }

    /** The season, such as {@code 2019-20}, in which a noted date lies. */
    String seasonOf(LeagueKey league, LocalDate date) {
        return seasons.computeIfAbsent(league, this::tell).getOrDefault(date, Seasons.over(firstYear(date)));
    }

    private Map<LocalDate, String> tell(LeagueKey league) {
        var told = new HashMap<LocalDate, String>();
        var before = LocalDate.MIN;
        int year = Integer.MIN_VALUE;
        for (var date : dates.getOrDefault(league, new TreeSet<>())) {
            boolean afterPause = before.isBefore(date.minusDays(PAUSE_DAYS));
            if (firstYear(date) > (afterPause ? year : year + 1)) {
                year = firstYear(date);
            }
            told.put(date, Seasons.over(year));
            before = date;
        }
        return told;
    }

    private static int firstYear(LocalDate date) {
        return date.getMonth().compareTo(Month.JULY) >= 0 ? date.getYear() : date.getYear() - 1;
    }
}
