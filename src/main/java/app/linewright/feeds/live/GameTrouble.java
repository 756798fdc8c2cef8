package app.linewright.feeds.live;

import app.linewright.feeds.csv.Shown;
import java.util.List;

/** Why a game that a feed tells of, or the prices on a player, cannot be taken over. */
public sealed interface GameTrouble extends FeedTrouble {
    /** The league is not known. */
    record UnknownLeague(String league) implements GameTrouble {
        @Override
        public String sentence() {
            return "The league “" + league + "” is not known; its games are left out.";
        }
    }

    /** Both names are those of one team. */
    record OneTeam(String home, String away, String league) implements GameTrouble {
        @Override
        public String sentence() {
            return "“" + home + "” and “" + away + "” are one team of the " + league + "; their game is left out.";
        }
    }

    /**
     * No team, or not one alone, has that name.
     *
     * @param teams those that are meant perhaps
     */
    record NoTeam(String name, String league, Likeness likeness, List<String> teams) implements GameTrouble {
        /** How {@code teams} are like the name. */
        public enum Likeness {
            /** One of them is nearly called so. */
            NEARLY,
            /** The name fits them all. */
            SEVERAL,
            /** They come nearest, if there are any. */
            NEAREST
        }

        public NoTeam {
            teams = List.copyOf(teams);
        }

        @Override
        public String sentence() {
            var names = String.join(", ", teams);
            return Shown.quoted(name) + " is no team of the " + league
                    + switch (likeness) {
                        case NEARLY -> " (is " + names + " meant?)";
                        case SEVERAL -> " alone (it fits " + names + ")";
                        case NEAREST -> teams.isEmpty() ? "" : " (nearest: " + names + ")";
                    }
                    + "; its games are left out.";
        }
    }

    /** The game was one of two other teams, {@code formerHome} and {@code formerAway}, before. */
    record OtherPair(String home, String away, String formerHome, String formerAway) implements GameTrouble {
        @Override
        public String sentence() {
            return "The game “" + away + "” at “" + home + "” was one of others before (" + formerHome + " and "
                    + formerAway + "), so it is left out.";
        }
    }

    /** Several players of the league have that name. */
    record SeveralPlayers(String name, int players, String league) implements GameTrouble {
        @Override
        public String sentence() {
            return "“" + name + "” is the name of " + players + " players of the league “" + league
                    + "”; the prices on him are left out.";
        }
    }
}
