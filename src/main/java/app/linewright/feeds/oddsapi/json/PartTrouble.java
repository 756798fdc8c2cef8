package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.csv.Shown;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.odds.EntryRefusal;
import org.jspecify.annotations.Nullable;

/** Why a part of an answer of The Odds API was not taken, while the rest was. */
public sealed interface PartTrouble extends FeedTrouble {
    /** An entry of a list is none; they are counted from 1. */
    record NoEntry(Listing list, int number) implements PartTrouble {
        @Override
        public String sentence() {
            return "Entry " + number + " of the list of " + list.word() + " is none, so it is left out.";
        }
    }

    /** A sport has no key; {@code title} is empty where it has none either. */
    record NoSportKey(String title) implements PartTrouble {
        @Override
        public String sentence() {
            return "A sport" + (title.isEmpty() ? "" : " (" + Shown.quoted(title) + ")")
                    + " has no key, so it is left out.";
        }
    }

    /** An event lacks something without which it cannot be found again. */
    record EventLacks(EventName event, Lack lack) implements PartTrouble {
        /** What it lacks. */
        public enum Lack {
            ID("no id"),
            SPORT("no sport"),
            START("no time of its start"),
            SIDES("not two sides");

            private final String words;

            Lack(String words) {
                this.words = words;
            }
        }

        @Override
        public String sentence() {
            return event.shown() + " has " + lack.words + ", so it is left out.";
        }
    }

    /** What stands as the score of a side is none. */
    record NoScore(EventName event, String side, String text) implements PartTrouble {
        @Override
        public String sentence() {
            return event.shown() + ", " + Shown.plain(side) + ": " + Shown.quoted(text)
                    + " is no score, so it is left out.";
        }
    }

    /** What stands as the key of a sportsbook cannot be one. */
    record NoBookKey(String text) implements PartTrouble {
        @Override
        public String sentence() {
            return Shown.quoted(text) + " is no key of a sportsbook, so its prices are left out.";
        }
    }

    /** A sportsbook has no key. */
    record NamelessBook(EventName event) implements PartTrouble {
        @Override
        public String sentence() {
            return event.shown() + ": a sportsbook has no key, so its prices are left out.";
        }
    }

    /**
     * An outcome of a market.
     *
     * @param market the provider's key of it
     * @param player null where it is none's
     * @param outcome its name; null where it has none
     */
    record OutcomeLeft(
            EventName event, String book, String market, @Nullable String player, @Nullable String outcome, Fault fault)
            implements PartTrouble {
        @Override
        public String sentence() {
            return event.shown() + ", " + Shown.plain(book) + ", " + Shown.plain(market) + ", "
                    + (player == null ? "" : Shown.plain(player) + ", ")
                    + (outcome == null ? "an outcome" : Shown.quoted(outcome)) + ": " + fault.sentence();
        }
    }

    /** Beyond those that are told, {@code parts} more. */
    record More(int parts) implements PartTrouble {
        @Override
        public String sentence() {
            return parts + " more of the answer's parts could not be taken.";
        }
    }

    /** Why an outcome cannot be taken. */
    sealed interface Fault {
        /** One sentence, in English. */
        String sentence();

        /** Faults that need no word beside their own. */
        enum Plain implements Fault {
            NO_NAME("It has no name."),
            NO_PRICE("It has no price."),
            NO_POINT("It has no point."),
            NO_OUTCOME("It is no outcome of this market."),
            NO_PLAYER("It names no player."),
            OTHER_THAN_PRICE("Something else is written where a price belongs."),
            OTHER_THAN_POINT("Something else is written where a point belongs.");

            private final String sentence;

            Plain(String sentence) {
                this.sentence = sentence;
            }

            @Override
            public String sentence() {
                return sentence;
            }
        }

        /** A number that is no price. */
        record BadPrice(EntryRefusal.NoPriceIn refusal) implements Fault {
            @Override
            public String sentence() {
                return refusal.sentence();
            }
        }

        /** A number that is no point. */
        record BadPoint(String text) implements Fault {
            @Override
            public String sentence() {
                return Shown.quoted(text)
                        + " is not a point: a number from −1000 to 1000 with at most two decimals, such as −2.5, is.";
            }
        }

        /** A text where a price belongs. */
        record TextForPrice(String text) implements Fault {
            @Override
            public String sentence() {
                return Shown.quoted(text) + " is written where a price belongs.";
            }
        }

        /** A text where a point belongs. */
        record TextForPoint(String text) implements Fault {
            @Override
            public String sentence() {
                return Shown.quoted(text) + " is written where a point belongs.";
            }
        }
    }
}
