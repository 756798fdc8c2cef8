package app.linewright.desktop;

import app.linewright.desktop.welcome.FirstCall;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Sport;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks nobody, and answers what a test prepared. */
public final class PreparedFirstCall implements FirstCall {
    private static final League NFL = league("americanfootball_nfl", "NFL", Sport.AMERICAN_FOOTBALL);
    private static final League NBA = league("basketball_nba", "NBA", Sport.BASKETBALL);

    private final List<String> asked = new ArrayList<>();
    private Answer answer = new Answer(14, Optional.empty());
    private Optional<FeedTrouble> refusal = Optional.empty();
    private Runnable onAnswer = () -> {};

    /** @param change what an answer changes */
    public PreparedFirstCall answering(Answer prepared, Runnable change) {
        answer = prepared;
        onAnswer = change;
        refusal = Optional.empty();
        return this;
    }

    public PreparedFirstCall refusing(String sentence) {
        return refusing(() -> sentence);
    }

    public PreparedFirstCall refusing(FeedTrouble trouble) {
        refusal = Optional.of(trouble);
        return this;
    }

    /** Keys and leagues that were asked with and for. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public List<League> leagues() {
        return List.of(NFL, NBA);
    }

    @Override
    public Answer ask(String key, LeagueKey league) throws FeedFailure {
        asked.add(key + " " + league);
        if (refusal.isPresent()) {
            throw new FeedFailure(refusal.get());
        }
        onAnswer.run();
        return answer;
    }

    private static League league(String key, String name, Sport sport) {
        return new League(
                new LeagueKey(key), name, sport, "United States", ZoneId.of("America/New_York"), false, List.of());
    }
}
