package app.linewright.cli;

import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.PastPrices;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.RefreshService;
import app.linewright.feeds.live.WatchedFeeds;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import app.linewright.sport.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a live feed for its prices and results. */
public final class RefreshCommand extends Command {
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,6})([smh])");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);

    private final Global global;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Supplier<RefreshService> refreshes;
    private final Supplier<PastPrices> past;
    private final Supplier<WatchedFeeds> watched;
    private final Map<String, Supplier<Feed>> feeds;
    private final Supplier<OddsApi> oddsApi;
    private final Supplier<Schedule> schedule;
    private final Argument<String> feed;
    private final Argument<Duration> every;
    private final Argument<Watch> watch;
    private final Argument<Instant> asOf;
    private final OddsApiOptions terms;

    /** @param feeds what can be asked beside The Odds API, by name */
    public RefreshCommand(
            Global global,
            Terminal terminal,
            Interruption interruption,
            Supplier<RefreshService> refreshes,
            Supplier<PastPrices> past,
            Supplier<WatchedFeeds> watched,
            Map<String, Supplier<Feed>> feeds,
            Supplier<OddsApi> oddsApi,
            Supplier<Schedule> schedule) {
        super(
                "Ask a live feed for its prices and results.",
                "The other options are for " + OddsApiFeed.KEY + " alone, which needs a key and costs credits.");
        this.global = global;
        this.terminal = terminal;
        this.interruption = interruption;
        this.refreshes = refreshes;
        this.past = past;
        this.watched = watched;
        this.feeds = feeds;
        this.oddsApi = oddsApi;
        this.schedule = schedule;
        this.feed = required("--feed", "NAME", this::named, "The feed: " + names() + ".");
        this.every = option(
                "--every",
                "TIME",
                RefreshCommand::period,
                "Ask again and again, such as every 60s or 5m, until Ctrl-C.");
        this.watch = option(
                "--watch",
                "TIME",
                Watch::named,
                "From now on let an open window ask this feed so often, such as 60s or 5m;",
                "hand: only when F5 is pressed; off: not at all.");
        this.asOf = option(
                "--as-of",
                "INSTANT",
                Viewpoint::instant,
                "What was told at this instant, such as 2024-01-07T17:00Z; ten times the cost.");
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

    /** How often the window is to ask: empty for only by hand; {@code off} for not at all. */
    private record Watch(boolean off, Optional<Duration> every) {
        static Watch named(String text) {
            return switch (text) {
                case "off" -> new Watch(true, Optional.empty());
                case "hand" -> new Watch(false, Optional.empty());
                default -> new Watch(false, Optional.of(period(text)));
            };
        }
    }

    private static Duration period(String text) {
        var written = PERIOD.matcher(text);
        if (written.matches()) {
            var period = Duration.of(Long.parseLong(written.group(1)), UNITS.getOrDefault(
                    written.group(2), ChronoUnit.SECONDS));
            if (period.compareTo(WatchedFeeds.SHORTEST) >= 0) {
                return period;
            }
        }
        throw new IllegalArgumentException("“" + text + "” is no time between two refreshes: from "
                + WatchedFeeds.SHORTEST.toSeconds() + "s on they are, such as 60s, 5m or 1h");
    }

    @Override
    public Integer call() {
        if (asOf.value().isPresent() && (every.value().isPresent() || watch.value().isPresent())) {
            throw Refused.usage("The past is asked for once: --as-of takes neither --every nor --watch.");
        }
        watch.value().ifPresent(this::keep);
        if (watch.value().filter(Watch::off).isPresent()) {
            terminal.line("The feed " + feed.value().orElseThrow() + " is not watched any more; what it told stays.");
            return ExitCode.OK;
        }
        if (every.value().isEmpty()) {
            tell(refreshed());
            return ExitCode.OK;
        }
        interruption.heed();
        do {
            try {
                tell(refreshed());
            } catch (Refused failure) {
                terminal.note(failure.sentence());
            }
        } while (interruption.lets(every.value().get()));
        return ExitCode.OK;
    }

    private void keep(Watch wanted) {
        var key = new FeedKey(feed.value().orElseThrow());
        if (wanted.off()) {
            watched.get().rest(key);
            return;
        }
        if (key.equals(OddsApiFeed.KEY)) {
            oddsApi.get().watch(terms.terms(schedule.get().leagueNames()));
        }
        watched.get().watch(key, wanted.every());
    }

    private void tell(RefreshReport report) {
        if (global.json()) {
            Json.print(terminal, Document.of(report));
        } else {
            terminal.line(Figures.count(report.shown()) + " prices of " + Figures.count(report.games()) + " games, "
                    + Figures.count(report.changed()) + " of them changed; " + Figures.count(report.newGames())
                    + " new games, " + Figures.count(report.results()) + " results"
                    + (report.simulated() ? "; simulated." : "."));
            report.problems().forEach(problem -> terminal.note(problem.sentence()));
        }
    }

    private RefreshReport refreshed() {
        try {
            var name = feed.value().orElseThrow();
            return asOf.value().isPresent() && name.equals(OddsApiFeed.KEY.value())
                    ? told(asOf.value().get())
                    : refreshes.get().refresh(asked(name));
        } catch (FeedFailure failure) {
            throw Refused.failed(Objects.requireNonNull(failure.getMessage()));
        }
    }

    /** What The Odds API told at a former instant; what that can cost is said first. */
    private RefreshReport told(Instant at) throws FeedFailure {
        var fetched = oddsApi.get()
                .past(terms.terms(schedule.get().leagueNames()), terms.budget(), terms.keyFile())
                .fetch(at, terminal::note);
        return past.get().take(OddsApiFeed.KEY, fetched);
    }

    private Feed asked(String name) throws FeedFailure {
        var free = feeds.get(name);
        if (free == null) {
            return oddsApi.get().feed(terms.terms(schedule.get().leagueNames()), terms.budget(), terms.keyFile());
        }
        if (terms.given() || asOf.value().isPresent()) {
            throw Refused.usage("The feed " + name + " takes no further options; " + OddsApiFeed.KEY + " does.");
        }
        return free.get();
    }

    /** The fields of {@code refresh --json}. */
    record Document(
            String feed,
            Instant fetched,
            boolean simulated,
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
                    report.simulated(),
                    report.games(),
                    report.newGames(),
                    report.results(),
                    report.shown(),
                    report.changed(),
                    report.problems().stream().map(FeedTrouble::sentence).toList());
        }
    }
}
