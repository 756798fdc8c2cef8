package app.linewright.feeds.oddsapi;

import app.linewright.feeds.http.Silence;
import app.linewright.feeds.live.Allowance;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.sport.LeagueKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why a question to The Odds API has no answer that can be used. */
public sealed interface OddsApiProblem extends FeedTrouble {
    /** Whether no other question of this refresh that costs something will be answered either. */
    default boolean endsPaidCalls() {
        return false;
    }

    /** The provider does not take the key. */
    record KeyRefused(String code) implements OddsApiProblem {
        @Override
        public String sentence() {
            return switch (code) {
                case "MISSING_KEY" -> "The Odds API was asked without a key; " + OddsApiKey.HOW;
                case "DEACTIVATED_KEY" -> "The Odds API has deactivated this key; ask there for another, and "
                        + OddsApiKey.HOW;
                default -> "The Odds API does not know this key; look whether it is written as it was given to you,"
                        + " and " + OddsApiKey.HOW;
            };
        }

        @Override
        public boolean endsPaidCalls() {
            return true;
        }
    }

    /** The provider's own quota is used up. */
    record OutOfCredits(Instant until) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The key has no credits of The Odds API left this month; it goes on at " + shown(until)
                    + ", or within a day of a larger plan. The prices stay as they are.";
        }

        @Override
        public boolean endsPaidCalls() {
            return true;
        }
    }

    /** The call would cost more than may be spent now. */
    record BudgetSpent(Allowance allowance, Allowance.Limit limit) implements OddsApiProblem {
        @Override
        public String sentence() {
            var what = switch (limit) {
                case DAY -> "Today’s share of the credits of The Odds API is used up (" + allowance.spentToday()
                        + " of " + allowance.share() + ")";
                case MONTH -> "This month’s budget of " + allowance.budget()
                        + " credits of The Odds API is used up (" + allowance.spent() + " spent)";
                case PROVIDER -> "The key has " + allowance.left() + " credits of The Odds API left this month";
            };
            return what + ", which is too little for what is asked; it goes on at " + shown(allowance.goesOn(limit))
                    + (limit == Allowance.Limit.PROVIDER
                            ? ", or within a day of a larger plan"
                            : ", or with a larger budget")
                    + ". The prices stay as they are.";
        }
    }

    /** The same was asked a moment ago, may have been charged, and gave nothing. */
    record AskedAlready(String call, Instant asked, Instant until) implements OddsApiProblem {
        @Override
        public String sentence() {
            return call + " was asked of The Odds API at " + shown(asked) + " without an answer that can be used, and"
                    + " may have been charged; it is asked again from " + shown(until) + " on.";
        }
    }

    /** The plan of this key has no past prices. */
    record HistoryUnavailable() implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The plan of this key of The Odds API has no past prices; everything else goes on.";
        }
    }

    /** There is no such game any more. */
    record EventGone(String call) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The Odds API does not tell of this game any more, as it has ended: " + call + " is left out.";
        }
    }

    /** The provider does not take the question as it is put. */
    record RequestRefused(String call, String code) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The Odds API refuses " + call + " (" + code + "): look at the league, the markets and the regions"
                    + " or bookmakers that are asked for.";
        }
    }

    /** Too many questions at once. */
    record TooOften(String call) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The Odds API is asked too often and did not answer " + call + "; refresh again in a minute.";
        }
    }

    /** The provider failed. */
    record ServerTrouble(String call, int status) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The Odds API has trouble of its own (status " + status + ") with " + call
                    + "; refresh again in a few minutes.";
        }
    }

    /** What came is no answer of The Odds API, or not a whole one. */
    record NoAnswer(String call, Silence why) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The answer to " + call + " cannot be used: " + why.words() + "; the prices stay as they are.";
        }
    }

    /** Nothing came. */
    record Unreachable(String call, Silence why) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The Odds API cannot be reached for " + call + ": " + why.words() + "; refresh again later.";
        }
    }

    /** A refusal that the provider's documentation does not know. */
    record Unexpected(String call, int status, String said) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The Odds API answered " + call + " with status " + status
                    + (said.isEmpty() ? "" : " (“" + said + "”)") + "; if that lasts, look at its status page.";
        }
    }

    /** An answer came, and nothing of it can be used. */
    record Unread(String path, FeedTrouble trouble) implements OddsApiProblem {
        @Override
        public String sentence() {
            return path + ": " + trouble.sentence();
        }
    }

    /** Results were asked for so long ago that some are not told any more: of games from before {@code reach}. */
    record ResultsMissed(LeagueKey league, Instant last, Instant reach) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "Results of " + league + " were last asked for at " + last + ", and The Odds API tells those of"
                    + " three days: games from before " + reach + " may have none; import them from a file.";
        }
    }

    /** Prices of a market that was asked for and cannot be taken yet. */
    record MarketNotTaken(String market, int prices) implements OddsApiProblem {
        @Override
        public String sentence() {
            return prices + " prices of “" + market + "” are left out: such markets are not taken yet.";
        }
    }

    /** There are past prices from {@code first} until now alone. */
    record OutsideHistory(Instant first, Instant at) implements OddsApiProblem {
        @Override
        public String sentence() {
            return "The Odds API has past prices from " + first + " until now, not of " + at
                    + "; name an instant between.";
        }
    }

    private static String shown(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }
}
