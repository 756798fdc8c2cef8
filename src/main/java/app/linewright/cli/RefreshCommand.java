package app.linewright.cli;

import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.RefreshService;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import app.linewright.sport.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a live feed for its prices and results. */
public final class RefreshCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Supplier<RefreshService> refreshes;
    private final Map<String, Supplier<Feed>> feeds;
    private final Supplier<OddsApi> oddsApi;
    private final Supplier<Schedule> schedule;
    private final Argument<String> feed;
    private final OddsApiOptions terms;

    /** @param feeds what can be asked beside The Odds API, by name */
    public RefreshCommand(
            Global global,
            Terminal terminal,
            Supplier<RefreshService> refreshes,
            Map<String, Supplier<Feed>> feeds,
            Supplier<OddsApi> oddsApi,
            Supplier<Schedule> schedule) {
        super(
                "Ask a live feed for its prices and results.",
                "The other options are for " + OddsApiFeed.KEY + " alone, which needs a key and costs credits.");
        this.global = global;
        this.terminal = terminal;
        this.refreshes = refreshes;
        this.feeds = feeds;
        this.oddsApi = oddsApi;
        this.schedule = schedule;
        this.feed = required("--feed", "NAME", this::named, "The feed: " + names() + ".");
        this.terms = new OddsApiOptions(this);
    }

    private String names() {
        return Stream.concat(feeds.keySet().stream(), Stream.of(OddsApiFeed.KEY.value()))
                .collect(Collectors.joining(", "));
    }

    private String named(String text) {
        if (!feeds.containsKey(text) && !text.equals(OddsApiFeed.KEY.value())) {
            throw new IllegalArgumentException("“" + text + "” is no feed: " + names() + " are");
        }
        return text;
    }

    @Override
    public Integer call() {
        var report = refreshed();
        if (global.json()) {
            Json.print(terminal, Document.of(report));
        } else {
            terminal.line(Figures.count(report.shown()) + " prices of " + Figures.count(report.games()) + " games, "
                    + Figures.count(report.changed()) + " of them changed; " + Figures.count(report.newGames())
                    + " new games, " + Figures.count(report.results()) + " results.");
            report.problems().forEach(terminal::note);
        }
        return ExitCode.OK;
    }

    private RefreshReport refreshed() {
        try {
            return refreshes.get().refresh(asked(feed.value().orElseThrow()));
        } catch (FeedFailure failure) {
            throw Refused.failed(Objects.requireNonNull(failure.getMessage()));
        }
    }

    private Feed asked(String name) throws FeedFailure {
        var free = feeds.get(name);
        if (free == null) {
            return oddsApi.get().feed(terms.terms(schedule.get().leagueNames()), terms.budget(), terms.keyFile());
        }
        if (terms.given()) {
            throw Refused.usage("The feed " + name + " takes no further options; " + OddsApiFeed.KEY + " does.");
        }
        return free.get();
    }

    /** The fields of {@code refresh --json}. */
    record Document(
            String feed,
            Instant fetched,
            int games,
            int newGames,
            int results,
            int prices,
            int changedPrices,
            List<String> problems) {
        static Document of(RefreshReport report) {
            return new Document(
                    report.feed().value(),
                    report.fetched(),
                    report.games(),
                    report.newGames(),
                    report.results(),
                    report.shown(),
                    report.changed(),
                    report.problems());
        }
    }
}
