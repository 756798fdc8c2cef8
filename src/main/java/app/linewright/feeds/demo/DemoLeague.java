package app.linewright.feeds.demo;

import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedGame;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.Fetched;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Two leagues of invented teams on the real clock, priced by five invented books: soccer, every ten minutes a round of
 * six games, and basketball, every half hour, both with prices on players. Everything follows from the seed and the
 * clock, so two computers, or one that was switched off in between, see the same leagues.
 */
public final class DemoLeague implements Feed {
    public static final FeedKey KEY = new FeedKey("demo");
    /** The soccer league. */
    public static final LeagueKey LEAGUE = new LeagueKey("soccer_demo");

    public static final LeagueKey BASKETBALL = new LeagueKey("basketball_demo");

    /** As far back as results are told. */
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private final DemoTerms terms;
    private final InstantSource clock;
    private final List<Competition> competitions;

    public DemoLeague(DemoTerms terms, InstantSource clock) {
        this.terms = terms;
        this.clock = clock;
        this.competitions = List.of(
                new SoccerDemo(new Chance(terms.seed())), new BasketballDemo(new Chance(terms.seed() + 1)));
    }

    @Override
    public FeedKey key() {
        return KEY;
    }

    @Override
    public Fetched fetch(Instant lastAsked) {
        var now = clock.instant();
        List<FeedGame> games = new ArrayList<>();
        for (var competition : competitions) {
            var earliest = now.minus(REMEMBERED);
            var since = lastAsked.minus(competition.length());
            var from = since.isBefore(earliest) ? earliest : since;
            for (var pairing : competition.rounds().between(from, now.plus(terms.ahead()))) {
                games.add(game(competition, pairing, now));
            }
        }
        return new Fetched(now, games);
    }

    private FeedGame game(Competition competition, Pairing pairing, Instant now) {
        var game = competition.game(pairing, pairing.start().minus(terms.ahead()));
        return new FeedGame(
                competition.league(),
                competition.teams().get(pairing.home()),
                competition.teams().get(pairing.away()),
                pairing.start(),
                pairing.sequence(),
                game.quotesAt(now),
                game.resultAt(now).orElse(null));
    }
}
