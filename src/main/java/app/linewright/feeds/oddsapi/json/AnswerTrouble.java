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

    /** It is JSON of another form; {@code found} says which, in English. */
    record OtherForm(String found) implements AnswerTrouble {
        @Override
        public String sentence() {
            return "The answer of The Odds API is not what was asked for: " + found + "; nothing of it is used.";
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

    /** A part of it was not taken; {@code told} says which and why, in English, with the provider's own names. */
    record Part(String told) implements AnswerTrouble {
        @Override
        public String sentence() {
            return told;
        }
    }
}
