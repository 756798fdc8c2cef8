package app.linewright.feeds.file;

import app.linewright.feeds.csv.LineFault;
import app.linewright.feeds.csv.Shown;
import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import java.time.LocalDate;
import java.util.Locale;

/** What is wrong with a row, or with one of its cells. */
public sealed interface RowFault {
    /** One sentence, in English. */
    String sentence();

    /** The line is no row. */
    record Line(LineFault fault) implements RowFault {
        @Override
        public String sentence() {
            return fault.sentence();
        }
    }

    /** A cell that is needed is empty. */
    record EmptyCell() implements RowFault {
        @Override
        public String sentence() {
            return "The cell is empty.";
        }
    }

    /** A cell cannot be taken; {@code text} may be empty where its neighbour is not. */
    record Cell(String text, CellFault fault) implements RowFault {
        @Override
        public String sentence() {
            return (text.isEmpty() ? "The empty cell" : Shown.quoted(text)) + " " + fault.predicate();
        }
    }

    /** An earlier line has the same game with its sides turned. */
    record TurnedRound(long line) implements RowFault {
        @Override
        public String sentence() {
            return "The game stands in line " + line + " too, with home and away the other way round.";
        }
    }

    /** An earlier line has another score of the same game. */
    record OtherScore(long line, int home, int away) implements RowFault {
        @Override
        public String sentence() {
            return "The game stands in line " + line + " too, with the score " + home + "–" + away + ".";
        }
    }

    /**
     * A price took the place of a stored one.
     *
     * @param book the name of the source of the price
     */
    record Corrected(
            String book, MarketType market, String home, String away, LocalDate date, Quote before, Quote after)
            implements RowFault {
        @Override
        public String sentence() {
            return "The " + after.stage().key() + " price of " + book + " for "
                    + market.title().toLowerCase(Locale.ROOT) + " " + after.outcome().key() + ", " + home + " v " + away
                    + " on " + date + ", was " + shown(before) + " and is " + shown(after) + " now.";
        }

        private static String shown(Quote quote) {
            return quote.price() + (quote.point() == null ? "" : " at " + quote.point())
                    + (quote.suspended() ? " (suspended)" : "");
        }
    }
}
