package app.linewright.feeds.live;

import static java.util.Objects.requireNonNull;

import app.linewright.feeds.live.GameTrouble.NoTeam.Likeness;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.QuoteRefresh;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.sport.EventFacts;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStart;
import app.linewright.sport.EventStore;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.Result;
import app.linewright.sport.ResultStore;
import app.linewright.sport.Team;
import app.linewright.sport.TeamNames;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Asks a feed and takes its answer over, in one transaction: after a crash, or a failure in between, everything is as
 * it was before. Games whose teams are not known are left out and told.
 */
public final class RefreshService {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshService.class);

    private final Database database;
    private final LeagueStore leagues;
    private final TeamStore teams;
    private final EventStore events;
    private final EventLinkStore links;
    private final ResultStore results;
    private final PlayerStore players;
    private final SportsbookStore books;
    private final QuoteStore quotes;
    private final InstantSource clock;
    private final Runnable afterwards;

    /** @param afterwards what is done after a refresh; its failures are its own, and not thrown */
    public RefreshService(
            Database database,
            LeagueStore leagues,
            TeamStore teams,
            EventStore events,
            EventLinkStore links,
            ResultStore results,
            PlayerStore players,
            SportsbookStore books,
            QuoteStore quotes,
            InstantSource clock,
            Runnable afterwards) {
        this.database = database;
        this.leagues = leagues;
        this.teams = teams;
        this.events = events;
        this.links = links;
        this.results = results;
        this.players = players;
        this.books = books;
        this.quotes = quotes;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /**
     * Asks {@code feed} once, on the calling thread.
     *
     * @throws FeedFailure if the feed gave no answer that can be used; nothing is changed then
     */
    public RefreshReport refresh(Feed feed) throws FeedFailure {
        var began = clock.instant();
        // One word that all log lines of this refresh share, that of its failure too.
        try (var _ = MDC.putCloseable("refresh", feed.key() + "-" + began.toEpochMilli())) {
            var last = database.read(transaction -> quotes.lastRefresh(transaction, feed.key().value()));
            var report = store(feed.key(), fetch(feed, last.orElse(began)));
            LOG.info("{} games, {} of them new, {} results, {} prices, {} of them changed, {} problems",
                    report.games(), report.newGames(), report.results(), report.shown(), report.changed(),
                    report.problems().size());
            afterwards.run();
            return report;
        }
    }

    private static Fetched fetch(Feed feed, Instant lastAsked) throws FeedFailure {
        try {
            return feed.fetch(lastAsked);
        } catch (FeedFailure failure) {
            LOG.warn("The feed {} gave no answer", feed.key(), failure);
            throw failure;
        }
    }

    private RefreshReport store(FeedKey feed, Fetched fetched) {
        var byLeague = fetched.games().stream()
                .collect(Collectors.groupingBy(FeedGame::league, LinkedHashMap::new, Collectors.toList()));
        return database.write(transaction -> {
            quotes.awaitTurn(transaction);
            books.addMissing(transaction, fetched.books());
            var known = leagues.all(transaction).stream().collect(Collectors.toMap(League::key, league -> league));
            var linked = new Linked(feed);
            byLeague.forEach((key, games) -> linked.link(transaction, key, known.get(key), games));
            var stored = events.put(transaction, linked.facts.values());
            linked.known.store(transaction, stored.ids());
            var storedResults = results.put(transaction, news(transaction, linked.results(stored.ids())));
            int shown = 0;
            int changed = 0;
            for (var league : linked.quoted.entrySet()) {
                for (var part : parts(league.getKey(), linked.markets(league.getValue(), stored.ids())).entrySet()) {
                    var refreshed = quotes.refresh(
                            transaction, new QuoteRefresh(feed.value(), part.getKey(), fetched.at(), part.getValue()));
                    shown += refreshed.shown();
                    changed += refreshed.changed();
                }
            }
            return new RefreshReport(
                    feed,
                    fetched.at(),
                    byLeague.keySet().stream().anyMatch(key -> simulated(known.get(key))),
                    fetched.games().size(),
                    stored.added().size(),
                    storedResults.added().size() + storedResults.changed().size(),
                    shown,
                    changed,
                    Stream.of(
                                    fetched.problems(),
                                    linked.problems,
                                    linked.known.problems(),
                                    linked.props.problems())
                            .flatMap(Collection::stream)
                            .toList());
        });
    }

    private static boolean simulated(@Nullable League league) {
        return league != null && league.simulated();
    }

    /**
     * What is asked for together, by its name: games, and their players. A refresh tells of the whole of a part that
     * prices stand; of one that was not asked for, or did not answer, it says nothing.
     */
    private static Map<String, List<MarketQuotes>> parts(LeagueKey league, List<MarketQuotes> markets) {
        return markets.stream().collect(Collectors.groupingBy(
                market -> market.market().type().isProp() ? league + "/players" : league.value(),
                LinkedHashMap::new,
                Collectors.toList()));
    }

    /** Of {@code told} what differs from the stored scores: a feed knows no more of a game, a file may. */
    private Map<EventId, Result> news(Transaction transaction, Map<EventId, Result> told) {
        var known = results.of(transaction, told.keySet());
        Map<EventId, Result> news = new HashMap<>(told);
        known.forEach((event, result) -> {
            var now = requireNonNull(told.get(event));
            if (now.home() == result.home() && now.away() == result.away()) {
                news.remove(event);
            }
        });
        return news;
    }

    /** The games of an answer, linked to teams that are known. */
    private final class Linked {
        private final Map<EventKey, EventFacts> facts = new LinkedHashMap<>();
        private final Map<EventKey, FeedGame> games = new HashMap<>();
        private final Map<LeagueKey, List<EventKey>> quoted = new LinkedHashMap<>();
        private final PropLinks props = new PropLinks();
        private final List<FeedTrouble> problems = new ArrayList<>();
        private final FeedKey feed;
        private final GameLinks known;

        Linked(FeedKey feed) {
            this.feed = feed;
            known = new GameLinks(events, links, feed);
        }

        void link(Transaction transaction, LeagueKey key, @Nullable League league, List<FeedGame> told) {
            if (league == null) {
                problems.add(new GameTrouble.UnknownLeague(key.value()));
                return;
            }
            Set<String> names = new LinkedHashSet<>();
            told.forEach(game -> names.addAll(List.of(game.home(), game.away())));
            var matches = teams.names(transaction, key).matchAll(names, "");
            names.forEach(name -> problem(name, requireNonNull(matches.get(name)), league).ifPresent(problems::add));
            List<GameLinks.Told> sides = new ArrayList<>();
            for (var game : told) {
                var home = team(matches, game.home());
                var away = team(matches, game.away());
                if (home.isPresent() && away.isPresent() && !home.get().id().equals(away.get().id())) {
                    var day = game.start().atZone(league.zone()).toLocalDate();
                    sides.add(new GameLinks.Told(
                            game, new EventKey(key, day, home.get().id(), away.get().id(), game.sequence())));
                } else if (home.isPresent() && away.isPresent()) {
                    problems.add(new GameTrouble.OneTeam(game.home(), game.away(), league.name()));
                }
            }
            var linked = known.keys(transaction, sides);
            linked.forEach(this::add);
            props.link(transaction, players, feed, key, linked);
        }

        private void add(EventKey key, FeedGame game) {
            facts.put(key, new EventFacts(key, "", new EventStart.AtInstant(game.start()), false));
            games.put(key, game);
            quoted.computeIfAbsent(key.league(), _ -> new ArrayList<>()).add(key);
        }

        /** Why no team is called {@code name}, with those that nearly are; empty where one is. */
        private static Optional<FeedTrouble> problem(String name, TeamNames.Match match, League league) {
            return switch (match) {
                case TeamNames.Match.Known _ -> Optional.empty();
                case TeamNames.Match.Probably(Team team, _) ->
                    Optional.of(noTeam(name, league, Likeness.NEARLY, List.of(team)));
                case TeamNames.Match.Ambiguous(var fitting) ->
                    Optional.of(noTeam(name, league, Likeness.SEVERAL, fitting));
                case TeamNames.Match.Unknown(var nearest) ->
                    Optional.of(noTeam(name, league, Likeness.NEAREST, nearest));
            };
        }

        private static GameTrouble noTeam(String name, League league, Likeness likeness, List<Team> teams) {
            return new GameTrouble.NoTeam(name, league.name(), likeness, teams.stream().map(Team::name).toList());
        }

        private static Optional<Team> team(Map<String, TeamNames.Match> matches, String name) {
            return matches.get(name) instanceof TeamNames.Match.Known(Team team, _)
                    ? Optional.of(team)
                    : Optional.empty();
        }

        Map<EventId, Result> results(Map<EventKey, EventId> ids) {
            Map<EventId, Result> told = new HashMap<>();
            games.forEach((key, game) -> {
                if (game.result() != null) {
                    told.put(requireNonNull(ids.get(key)), game.result());
                }
            });
            return told;
        }

        List<MarketQuotes> markets(List<EventKey> keys, Map<EventKey, EventId> ids) {
            List<MarketQuotes> markets = new ArrayList<>();
            for (var key : keys) {
                requireNonNull(games.get(key)).quotes().forEach((market, list) ->
                        props.market(key, requireNonNull(ids.get(key)), market)
                                .ifPresent(known -> markets.add(new MarketQuotes(known, list))));
            }
            return markets;
        }
    }
}
