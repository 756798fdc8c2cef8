package app.linewright.feeds.csv;

/** What is wrong with a line of a file that is no row. */
public sealed interface LineFault {
    /** One sentence, in English. */
    String sentence();

    /** It is longer than {@code limit} bytes. */
    record TooLong(int limit) implements LineFault {
        @Override
        public String sentence() {
            return "The line is longer than " + limit + " bytes, which no row of such a file is.";
        }
    }

    /** It has a NUL character in it. */
    record Nul() implements LineFault {
        @Override
        public String sentence() {
            return "The line has a NUL character in it.";
        }
    }

    /** It has more than {@code limit} cells. */
    record TooManyCells(int limit) implements LineFault {
        @Override
        public String sentence() {
            return "The line has more than " + limit + " cells.";
        }
    }

    /** It has text after a closing quotation mark. */
    record TextAfterQuote() implements LineFault {
        @Override
        public String sentence() {
            return "The line has text after a closing quotation mark.";
        }
    }

    /** It has a quotation mark that is not closed. */
    record OpenQuote() implements LineFault {
        @Override
        public String sentence() {
            return "The line has a quotation mark that is not closed.";
        }
    }

    /** It has another number of cells than the header: fewer, so that it may have been cut, or more. */
    record OtherCells(int cells, int header) implements LineFault {
        /** Whether it may have been cut. */
        public boolean fewer() {
            return cells < header;
        }

        @Override
        public String sentence() {
            return "The line has " + (cells == 1 ? "1 cell" : cells + " cells") + " where the header has " + header
                    + (fewer() ? ": it may have been cut." : ".");
        }
    }
}
