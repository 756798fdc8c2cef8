package app.linewright.feeds.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a file writes dates. Years may have two digits: 93 to 99 are of the twentieth century, the others of ours. */
public enum DateForm {
    YEAR_FIRST("yyyy-MM-dd", "2019-08-09"),
    DAY_FIRST("dd/MM/yyyy", "09/08/2019"),
    MONTH_FIRST("MM/dd/yyyy", "08/09/2019");

    private static final int FIRST_SHORT_YEAR = 93;

    private final String pattern;
    private final String example;

    DateForm(String pattern, String example) {
        this.pattern = pattern;
        this.example = example;
    }

    /** The pattern by which mappings name it, such as {@code dd/MM/yyyy}. */
    public String pattern() {
        return pattern;
    }

    /** The ninth of August 2019 in this form. */
    public String example() {
        return example;
    }

    /** The date that {@code text} writes, its parts separated by {@code /}, {@code -} or {@code .}; null if none. */
    public @Nullable LocalDate read(String text) {
        int[] part = new int[3];
        int[] digits = new int[3];
        int at = 0;
        char separator = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                part[at] = 10 * part[at] + (c - '0');
                if (++digits[at] > 4) {
                    return null;
                }
            } else if ((c == '/' || c == '-' || c == '.') && (separator == 0 || separator == c) && at < 2) {
                separator = c;
                at++;
            } else {
                return null;
            }
        }
        if (at != 2) {
            return null;
        }
        return switch (this) {
            case YEAR_FIRST -> date(part[0], digits[0], part[1], digits[1], part[2], digits[2]);
            case DAY_FIRST -> date(part[2], digits[2], part[1], digits[1], part[0], digits[0]);
            case MONTH_FIRST -> date(part[2], digits[2], part[0], digits[0], part[1], digits[1]);
        };
    }

    private @Nullable LocalDate date(int year, int yearDigits, int month, int monthDigits, int day, int dayDigits) {
        boolean shortYear = yearDigits == 2 && this != YEAR_FIRST;
        if ((yearDigits != 4 && !shortYear) || monthDigits < 1 || monthDigits > 2 || dayDigits < 1 || dayDigits > 2) {
            return null;
        }
        int fullYear = !shortYear ? year : year >= FIRST_SHORT_YEAR ? 1900 + year : 2000 + year;
        try {
            return LocalDate.of(fullYear, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
