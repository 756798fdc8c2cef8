package app.linewright.feeds.oddsapi;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.Fetched;
import app.linewright.feeds.oddsapi.OddsApiCall.HistoricalEventOdds;
import app.linewright.feeds.oddsapi.OddsApiCall.HistoricalOdds;
import app.linewright.feeds.oddsapi.OddsApiSource.Reply;
import app.linewright.feeds.oddsapi.json.Historical;
import app.linewright.feeds.oddsapi.json.ListedEvent;
import app.linewright.feeds.oddsapi.json.OddsApiBooks;
import app.linewright.feeds.oddsapi.json.OddsApiGames;
import app.linewright.feeds.oddsapi.json.OddsApiReader;
import app.linewright.feeds.oddsapi.json.OddsPayload;
import app.linewright.feeds.oddsapi.json.QuotedEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What The Odds API told at a former instant: prices of leagues, then of the players of the games that started within
 * 24 hours after it. They cost ten times what present ones do, so what can be charged is said before it is asked.
 */
public final class OddsApiPast {
    /** Before it the provider has no snapshots. */
    public static final Instant FIRST = Instant.parse("2020-06-06T00:00:00Z");

    private final OddsApiSource source;
    private final OddsApiTerms terms;
    private final InstantSource clock;

    public OddsApiPast(OddsApiSource source, OddsApiTerms terms, InstantSource clock) {
        this.source = source;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What was told last at or before {@code at}.
     *
     * @param costs is told in a sentence what can be charged, before anything is asked
     * @throws FeedFailure if there can be nothing at {@code at}, or nothing can be had
     */
    public Fetched fetch(Instant at, Consumer<String> costs) throws FeedFailure {
        if (at.isBefore(FIRST) || at.isAfter(clock.instant())) {
            throw new FeedFailure(new OddsApiProblem.OutsideHistory(FIRST, at));
        }
        return new Round(at, costs).run();
    }

    /** One answer of the past: the same snapshot may be given to many questions. */
    private final class Round {
        private final Instant at;
        private final Consumer<String> costs;
        private final OddsApiReader reader = new OddsApiReader(terms.format(), OddsApiBooks.shipped());
        private final List<Historical<OddsPayload>> heard = new ArrayList<>();
        private final Set<FeedTrouble> problems = new LinkedHashSet<>();
        private boolean over;

        Round(Instant at, Consumer<String> costs) {
            this.at = at;
            this.costs = costs;
        }

        Fetched run() throws FeedFailure {
            ask("prices of " + counted(terms.leagues().size(), "league"), terms.leagues().stream()
                    .<OddsApiCall>map(league -> new HistoricalOdds(league, terms.odds(league).prices(), at))
                    .toList());
            if (!terms.props().isEmpty()) {
                var games = gamesAhead();
                ask("prices on the players of " + counted(games.size(), "game"), games.stream()
                        .<OddsApiCall>map(game -> new HistoricalEventOdds(
                                game.league(), game.id(), terms.propsOf(game.league(), game.id()).prices(), at))
                        .toList());
            }
            return fetched();
        }

        private static String counted(int number, String what) {
            return number == 1 ? "one " + what : number + " " + what + "s";
        }

        private List<ListedEvent> gamesAhead() {
            var until = at.plus(OddsApiTerms.PROPS_AHEAD);
            return heard.stream()
                    .flatMap(answer -> answer.data().events().stream())
                    .map(QuotedEvent::event)
                    .filter(event -> event.start().isAfter(at) && event.start().isBefore(until))
                    .sorted(Comparator.comparing(ListedEvent::start).thenComparing(ListedEvent::id))
                    .toList();
        }

        private void ask(String what, List<OddsApiCall> calls) {
            int cost = calls.stream().filter(call -> !source.keeps(call)).mapToInt(OddsApiCall::cost).sum();
            if (!calls.isEmpty() && !over) {
                costs.accept("Past " + what + " as of " + at
                        + (cost == 0 ? " are kept already: they cost nothing." : " cost up to " + cost + " credits."));
            }
            calls.forEach(this::hear);
        }

        private void hear(OddsApiCall call) {
            // Once there are no credits left, what is kept can still be had.
            if (over && !source.keeps(call)) {
                return;
            }
            switch (source.ask(call)) {
                case Reply.Answer answer -> {
                    try {
                        heard.add(reader.historicalOdds(answer.body().bytes()));
                    } catch (FeedFailure failure) {
                        failure.troubles().forEach(each -> problems.add(new OddsApiProblem.Unread(call.path(), each)));
                    }
                }
                case Reply.None(OddsApiProblem problem) -> note(problem);
            }
        }

        private void note(OddsApiProblem problem) {
            switch (problem) {
                case OddsApiProblem.EventGone _ -> {
                    // It was taken off in between: nothing is lost.
                }
                case OddsApiProblem other -> {
                    problems.add(other);
                    over |= other instanceof OddsApiProblem.BudgetSpent
                            || other instanceof OddsApiProblem.HistoryUnavailable
                            || other.endsPaidCalls();
                }
            }
        }

        private Fetched fetched() throws FeedFailure {
            Optional<Instant> last = heard.stream().map(Historical::at).max(Comparator.naturalOrder());
            if (last.isEmpty()) {
                throw new FeedFailure(List.copyOf(problems));
            }
            var games = new OddsApiGames();
            heard.stream().map(Historical::data).forEach(games::add);
            var told = games.fetched(last.get());
            problems.addAll(told.problems());
            return new Fetched(last.get(), told.games(), told.books(), List.copyOf(problems));
        }
    }
}
