package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.csv.Shown;
import app.linewright.feeds.live.FeedTrouble;

/** Why nothing of an answer of The Odds API can be used. */
public sealed interface AnswerTrouble extends FeedTrouble {
    /** Faults that need no word beside their own. */
    enum Plain implements AnswerTrouble {
        NOTHING("The Odds API answered with nothing where JSON was expected; refresh again."),
        TOO_DEEP("The answer of The Odds API is longer or deeper nested in one of its parts than any answer of it is,"
                + " so nothing of it is used; refresh again.");

        private final String sentence;

        Plain(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** It goes on after its end, at {@code offset} bytes. */
    record GoesOn(long offset) implements AnswerTrouble {
        @Override
        public String sentence() {
            return "The answer of The Odds API goes on after its end (byte " + offset
                    + "), so nothing of it is used; refresh again.";
        }
    }

    /** It ends in its middle, after {@code bytes}. */
    record CutOff(int bytes) implements AnswerTrouble {
        @Override
        public String sentence() {
            return "The answer of The Odds API ends in its middle (after " + bytes
                    + " bytes), so nothing of it is used; refresh again.";
        }
    }

    /** It is no JSON. */
    record NoJson(String beginning, long offset) implements AnswerTrouble {
        @Override
        public String sentence() {
            return "The answer of The Odds API is no JSON (it begins with " + Shown.quoted(beginning)
                    + " and breaks at byte " + offset + "), so nothing of it is used; refresh again.";
        }
    }

    /** It is JSON, but not the list that was asked for. */
    record NoList(Listing wanted) implements AnswerTrouble {
        @Override
        public String sentence() {
            return otherForm("a list of " + wanted.word() + " is missing");
        }
    }

    /** It is JSON of another form than was asked for. */
    enum OtherForm implements AnswerTrouble {
        NO_EVENT("neither a list of events nor an event"),
        NO_PRICES("neither a list of events nor an event with prices"),
        NO_FRAME("the frame of a former answer is missing"),
        NO_TIMESTAMP("a former answer has no timestamp"),
        NO_DATA("a former answer has no data");

        private final String found;

        OtherForm(String found) {
            this.found = found;
        }

        @Override
        public String sentence() {
            return otherForm(found);
        }
    }

    /** It has more than {@code megabytes}. */
    record TooMuch(int megabytes) implements AnswerTrouble {
        @Override
        public String sentence() {
            return "The answer of The Odds API has more than " + megabytes
                    + " MB, so nothing of it is used; ask for fewer markets or books.";
        }
    }

    private static String otherForm(String found) {
        return "The answer of The Odds API is not what was asked for: " + found + "; nothing of it is used.";
    }
}
