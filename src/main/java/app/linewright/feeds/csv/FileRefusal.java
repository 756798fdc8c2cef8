package app.linewright.feeds.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Why a file cannot be taken as a whole, or a mapping cannot explain it. */
public sealed interface FileRefusal {
    /** What is wrong and what to do: one sentence in English, without the file's name. */
    String sentence();

    /** Faults that need no word beside their own. */
    enum Plain implements FileRefusal {
        FOLDER("It is a folder: name the files in it."),
        MISSING("There is no such file."),
        EMPTY("It is empty."),
        UNMATCHED_QUOTES("It is not a CSV file: the quotation marks of its first line do not match."),
        ARCHIVE("It is a ZIP archive or a spreadsheet: save it as CSV, or unpack it, first."),
        NOT_TEXT("It is not a text file (there are NUL bytes in its first line): save it as CSV in UTF-8 first."),
        NO_HEADER("It has no header: the first line must name the columns, separated by commas."),
        NO_MAPPING("No mapping is remembered for its header: give one that says what its columns mean."),
        EMPTY_MAPPING("The mapping is empty.");

        private final String sentence;

        Plain(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** Its first line names more than {@code limit} columns. */
    record TooManyColumns(int limit) implements FileRefusal {
        @Override
        public String sentence() {
            return "Its first line names more than " + limit + " columns, which no file of odds or results has.";
        }
    }

    /** Its first line is longer than {@code limit} bytes. */
    record LongFirstLine(int limit) implements FileRefusal {
        @Override
        public String sentence() {
            return "It is not a CSV file: its first line is longer than " + limit + " bytes.";
        }
    }

    /** Its gzip data is damaged; {@code line} is the last that was read, 0 where none was. */
    record Damaged(long line) implements FileRefusal {
        @Override
        public String sentence() {
            return "Its gzip data is damaged" + after(line) + ": fetch the file again.";
        }
    }

    /**
     * It cannot be read.
     *
     * @param line the last that was read; 0 where none was
     * @param detail what the system says
     */
    record Unreadable(long line, String detail) implements FileRefusal {
        @Override
        public String sentence() {
            return "It cannot be read" + after(line) + ": " + detail + ".";
        }
    }

    /** Its header names {@code column} twice. */
    record ColumnTwice(String column) implements FileRefusal {
        @Override
        public String sentence() {
            return "The column " + Shown.quoted(column) + " stands twice in the header, so its cells are ambiguous.";
        }
    }

    /**
     * Columns are missing.
     *
     * @param format what is read, such as {@code a football-data file}
     */
    record ColumnsMissing(List<String> columns, String format) implements FileRefusal {
        public ColumnsMissing {
            columns = List.copyOf(columns);
        }

        @Override
        public String sentence() {
            return (columns.size() == 1 ? "The column " : "The columns ")
                    + columns.stream().map(Shown::quoted).collect(Collectors.joining(", "))
                    + (columns.size() == 1 ? " is" : " are") + " missing, without which " + format + " cannot be read.";
        }
    }

    /** Its header fits no known kind of file; {@code nearly} are those that it would fit but for one column. */
    record UnknownHeader(List<Nearly> nearly) implements FileRefusal {
        /** A kind of file, by its key, and the column that it lacks. */
        public record Nearly(String kind, String column) {}

        public UnknownHeader {
            nearly = List.copyOf(nearly);
        }

        @Override
        public String sentence() {
            var near = nearly.stream()
                    .map(each -> "for " + each.kind() + " the column " + Shown.quoted(each.column()) + " is missing")
                    .collect(Collectors.joining(", "));
            return "Its header fits no known kind of file" + (near.isEmpty() ? "" : " (" + near + ")")
                    + ": give a mapping that says what its columns mean.";
        }
    }

    /** A mapping is no mapping; {@code detail} says why in English, as its JSON is. */
    record UnreadableMapping(String detail) implements FileRefusal {
        @Override
        public String sentence() {
            return "The mapping cannot be read: " + detail;
        }
    }

    /** The mapping names something that is not known, in {@code part}. */
    record UnknownInMapping(Part part, String name) implements FileRefusal {
        /** What a mapping names. */
        public enum Part {
            LEAGUE(" names ", ", which is no known league."),
            BOOK(" names ", ", which is no known sportsbook, exchange or average."),
            DATE_FORM("'s form of dates ", " is neither yyyy-MM-dd, dd/MM/yyyy nor MM/dd/yyyy."),
            ZONE("'s time zone ", " is none: Europe/London is."),
            STAGE("'s stage ", " is neither opening, pre-match nor closing.");

            private final String before;
            private final String after;

            Part(String before, String after) {
                this.before = before;
                this.after = after;
            }
        }

        @Override
        public String sentence() {
            return "The mapping" + part.before + Shown.quoted(name) + part.after;
        }
    }

    /** The mapping called {@code mapping} names a column that the file does not have. */
    record MappedColumnMissing(String column, String mapping) implements FileRefusal {
        @Override
        public String sentence() {
            return "The column " + Shown.quoted(column) + " is missing, which the mapping " + Shown.quoted(mapping)
                    + " names.";
        }
    }

    /** What a column of prices holds is not said, or not so that it can be read. */
    record PriceColumn(String column, Fault fault) implements FileRefusal {
        /** What is wrong with it. */
        public enum Fault {
            FORM("is not of the form price:<book>:<market>:<outcome>, with :closing or :opening after it where that"
                    + " is so"),
            NO_POINT_MAPPED("has no point: the mapping names no column of it"),
            BOOK("names no known sportsbook, exchange or average"),
            MARKET("names no market: moneyline, spread and total are"),
            OUTCOME("names no outcome of its market"),
            STAGE("ends neither in opening, pre-match nor closing");

            private final String words;

            Fault(String words) {
                this.words = words;
            }
        }

        @Override
        public String sentence() {
            return "The column " + Shown.quoted(column) + " " + fault.words + ".";
        }
    }

    /** A column of prices has no column of its points beside it, which would be called {@code point}. */
    record PointColumnMissing(String column, String point) implements FileRefusal {
        @Override
        public String sentence() {
            return "The column " + Shown.quoted(column) + " has no point: a column “" + point + "” is missing.";
        }
    }

    private static String after(long line) {
        return line == 0 ? "" : " after line " + line;
    }
}
