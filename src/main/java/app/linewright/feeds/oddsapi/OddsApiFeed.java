package app.linewright.feeds.oddsapi;

import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.Fetched;
import app.linewright.feeds.oddsapi.OddsApiCall.Events;
import app.linewright.feeds.oddsapi.OddsApiCall.Scores;
import app.linewright.feeds.oddsapi.OddsApiSource.Reply;
import app.linewright.feeds.oddsapi.json.Listed;
import app.linewright.feeds.oddsapi.json.ListedEvent;
import app.linewright.feeds.oddsapi.json.OddsApiBooks;
import app.linewright.feeds.oddsapi.json.OddsApiGames;
import app.linewright.feeds.oddsapi.json.OddsApiReader;
import app.linewright.feeds.oddsapi.json.QuotedEvent;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Odds API as a live feed. What cannot be had is told, and the rest goes in; where nothing can be had, the refresh
 * fails and the prices stay as they are. Where the credits of the day do not reach for everything, prices of games go
 * before results, results before players; but results that would be lost soon go before all.
 */
public final class OddsApiFeed implements Feed {
    public static final FeedKey KEY = new FeedKey(OddsApiClient.PROVIDER);

    private static final Logger LOG = LoggerFactory.getLogger(OddsApiFeed.class);

    /** The provider tells results for three days, counted from a game's start; a game can take this long. */
    private static final Duration LONGEST_GAME = Duration.ofHours(6);
    private static final Duration REACH = Duration.ofDays(Scores.MOST_DAYS);
    /** Results that were not asked for so long come before all else. */
    private static final Duration AT_RISK = Duration.ofDays(2);
    private static final int MOST_TOLD = 3;

    private final OddsApiSource source;
    private final OddsApiTerms terms;
    private final InstantSource clock;

    public OddsApiFeed(OddsApiSource source, OddsApiTerms terms, InstantSource clock) {
        this.source = source;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public FeedKey key() {
        return KEY;
    }

    /** When results were asked for last is known of each league by itself, so that {@code lastAsked} is not needed. */
    @Override
    public Fetched fetch(Instant lastAsked) throws FeedFailure {
        return new Round().run();
    }

    /** An answer that has been read, to be put together with the others. */
    private record Heard(Instant at, Consumer<OddsApiGames> told) {}

    /** One refresh. */
    private final class Round {
        private final Instant now = clock.instant();
        private final OddsApiReader reader = new OddsApiReader(terms.format(), OddsApiBooks.shipped());
        private final List<Heard> heard = new ArrayList<>();
        private final Map<LeagueKey, List<ListedEvent>> upcoming = new HashMap<>();
        private final Set<FeedTrouble> problems = new LinkedHashSet<>();
        /** What costs as much as this is not asked any more. */
        private int tooDear = Integer.MAX_VALUE;

        Fetched run() throws FeedFailure {
            var atRisk = terms.leagues().stream().filter(this::resultsAtRisk).toList();
            atRisk.forEach(this::scores);
            terms.leagues().forEach(this::odds);
            terms.leagues().stream().filter(league -> !atRisk.contains(league)).forEach(this::scores);
            if (!terms.props().isEmpty()) {
                terms.leagues().forEach(this::props);
            }
            return fetched();
        }

        private void odds(LeagueKey league) {
            hear(terms.odds(league), answer -> {
                var odds = reader.odds(answer.body().bytes(), answer.at());
                upcoming.put(league, odds.events().stream().map(QuotedEvent::event).toList());
                return games -> games.add(odds);
            });
        }

        private boolean resultsAtRisk(LeagueKey league) {
            return source.lastAnswered(new Scores(league, Scores.MOST_DAYS))
                    .filter(last -> Duration.between(last, now).compareTo(AT_RISK) > 0)
                    .isPresent();
        }

        private void scores(LeagueKey league) {
            var last = source.lastAnswered(new Scores(league, Scores.MOST_DAYS));
            hear(new Scores(league, daysFrom(last)), answer -> {
                var scores = reader.scores(answer.body().bytes());
                last.filter(at -> Duration.between(at, now).compareTo(REACH) > 0).ifPresent(at -> problems.add(
                        new OddsApiProblem.ResultsMissed(league, at, now.minus(REACH))));
                return games -> games.addScores(scores);
            });
        }

        /** Far enough back for every game that was not over when results were told last. */
        private int daysFrom(Optional<Instant> last) {
            return last.map(at -> Duration.between(at, now).plus(LONGEST_GAME))
                    .map(reach -> Math.clamp(reach.toDays() + 1, 1, Scores.MOST_DAYS))
                    .orElse(Scores.MOST_DAYS);
        }

        private void props(LeagueKey league) {
            var until = now.plus(OddsApiTerms.PROPS_AHEAD);
            fixtures(league).stream()
                    .filter(event -> event.start().isAfter(now) && event.start().isBefore(until))
                    .sorted(Comparator.comparing(ListedEvent::start).thenComparing(ListedEvent::id))
                    .forEach(event -> hear(terms.propsOf(league, event.id()), answer -> {
                        var odds = reader.odds(answer.body().bytes(), answer.at());
                        return games -> games.add(odds);
                    }));
        }

        /** The games to come: as the prices tell them, else as they are listed, which is free. */
        private List<ListedEvent> fixtures(LeagueKey league) {
            if (!upcoming.containsKey(league)) {
                hear(new Events(league), answer -> {
                    Listed<ListedEvent> events = reader.events(answer.body().bytes());
                    upcoming.put(league, events.entries());
                    return games -> games.addEvents(events);
                });
            }
            return upcoming.getOrDefault(league, List.of());
        }

        private void hear(OddsApiCall call, Reading reading) {
            if (call.cost() >= tooDear) {
                return;
            }
            switch (source.ask(call)) {
                case Reply.Answer answer -> {
                    try {
                        heard.add(new Heard(answer.at(), reading.read(answer)));
                    } catch (FeedFailure failure) {
                        LOG.warn("{} cannot be read", call.text(), failure);
                        failure.troubles().forEach(each -> problems.add(new OddsApiProblem.Unread(call.path(), each)));
                    }
                }
                case Reply.None(OddsApiProblem problem) -> note(call, problem);
            }
        }

        private void note(OddsApiCall call, OddsApiProblem problem) {
            switch (problem) {
                case OddsApiProblem.EventGone _ -> {
                    // The game has ended since it was listed: nothing is lost.
                }
                case OddsApiProblem.BudgetSpent _ -> {
                    tooDear = call.cost();
                    problems.add(problem);
                }
                case OddsApiProblem other -> {
                    problems.add(other);
                    if (other.endsPaidCalls()) {
                        tooDear = 1;
                    }
                }
            }
        }

        private Fetched fetched() throws FeedFailure {
            // What was answered long ago and is only given again is no refresh.
            if (heard.stream().allMatch(each -> each.at().isBefore(now.minus(Tier.ODDS.window())))) {
                throw new FeedFailure(problems.stream().limit(MOST_TOLD).toList());
            }
            var games = new OddsApiGames();
            // Of what two answers tell differently, the later one counts.
            heard.stream().sorted(Comparator.comparing(Heard::at)).forEach(each -> each.told().accept(games));
            games.untaken().forEach((market, prices) -> {
                LOG.info("{} prices of {} are not taken", prices, market);
                if (terms.props().contains(market)) {
                    problems.add(new OddsApiProblem.MarketNotTaken(market, prices));
                }
            });
            var at = heard.stream().map(Heard::at).max(Comparator.naturalOrder()).orElseThrow();
            var told = games.fetched(at);
            return new Fetched(
                    at,
                    told.games(),
                    told.books(),
                    Stream.concat(problems.stream(), told.problems().stream()).toList());
        }
    }

    /** Reads an answer; what it tells is put together with the others later. */
    @FunctionalInterface
    private interface Reading {
        Consumer<OddsApiGames> read(Reply.Answer answer) throws FeedFailure;
    }
}
