package app.linewright.feeds.csv;

import java.util.List;

/** What should be known of a file that was read, though nothing of it was refused. */
public sealed interface FileNote {
    /** One sentence, in English. */
    String sentence();

    /** Its text is not in UTF-8. */
    record OtherEncoding(TextEncoding encoding) implements FileNote {
        @Override
        public String sentence() {
            return "Its text is written in " + encoding.title() + ", not in UTF-8.";
        }
    }

    /** Columns that files of its kind have are missing. */
    record Lacking(List<String> columns) implements FileNote {
        public Lacking {
            columns = List.copyOf(columns);
        }

        @Override
        public String sentence() {
            return "Columns that such files have are missing, so nothing of theirs was read: "
                    + Shown.listed(columns) + ".";
        }
    }

    /** Columns that no file of its kind is known to have. */
    record PassedOver(List<String> columns) implements FileNote {
        public PassedOver {
            columns = List.copyOf(columns);
        }

        @Override
        public String sentence() {
            return "Columns that are not known were passed over: " + Shown.listed(columns) + ".";
        }
    }

    /** Parks, by their codes, whose clock is not known. */
    record UnknownParks(List<String> parks) implements FileNote {
        public UnknownParks {
            parks = List.copyOf(parks);
        }

        @Override
        public String sentence() {
            return "The time zones of these parks are not known, so their games have a date only: "
                    + Shown.listed(parks) + ".";
        }
    }

    /** Starts written in the morning that were read as in the evening. */
    record NightGames(int count) implements FileNote {
        @Override
        public String sentence() {
            return "Starts at 09:00 were read as nine in the evening (" + count + " in all).";
        }
    }
}
