package app.linewright.feeds.file;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads times of day: {@code 20:00}, {@code 7:05}, {@code 20:00:00}, {@code 6:36PM}. */
public final class ClockTime {
    private ClockTime() {}

    /** The time that {@code text} writes; null if it writes none. Seconds are dropped. */
    public static @Nullable LocalTime read(String text) {
        boolean afternoon = endsWith(text, "PM");
        boolean halves = afternoon || endsWith(text, "AM");
        var digits = halves ? text.substring(0, text.length() - 2).stripTrailing() : text;
        var parts = digits.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            return null;
        }
        int hour = number(parts[0], 1);
        int minute = number(parts[1], 2);
        int second = parts.length == 3 ? number(parts[2], 2) : 0;
        if (minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        if (halves) {
            return hour < 1 || hour > 12 ? null : LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute);
        }
        return hour < 0 || hour > 23 ? null : LocalTime.of(hour, minute);
    }

    private static boolean endsWith(String text, String half) {
        return text.regionMatches(true, text.length() - 2, half, 0, 2);
    }

    /** The number that at most two digits write, or −1 if they are fewer than {@code fewest} or no digits. */
    private static int number(String text, int fewest) {
        if (text.length() < fewest || text.length() > 2) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + (c - '0');
        }
        return number;
    }
}
