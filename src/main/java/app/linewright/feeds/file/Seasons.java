package app.linewright.feeds.file;

import app.linewright.sport.Sport;
import java.time.LocalDate;
import java.time.Month;

/** The season in which a date lies, for files that do not say. */
public final class Seasons {
    private Seasons() {}

    /** Such as {@code 2022} in baseball and American football, {@code 2022-23} elsewhere. */
    public static String of(Sport sport, LocalDate date) {
        return switch (sport) {
            case BASEBALL -> Integer.toString(date.getYear());
            case AMERICAN_FOOTBALL -> Integer.toString(yearFrom(Month.JULY, date));
            case BASKETBALL, ICE_HOCKEY -> over(yearFrom(Month.AUGUST, date));
            case SOCCER -> over(yearFrom(Month.JULY, date));
        };
    }

    /** The season that begins in {@code firstYear} and ends in the next, such as {@code 2022-23}. */
    public static String over(int firstYear) {
        return "%d-%02d".formatted(firstYear, (firstYear + 1) % 100);
    }

    private static int yearFrom(Month first, LocalDate date) {
        return date.getMonth().compareTo(first) >= 0 ? date.getYear() : date.getYear() - 1;
    }
}
