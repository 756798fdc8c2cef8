package app.linewright.cli;

import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.RefreshService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Asks a live feed for its prices and results. */
public final class RefreshCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Supplier<RefreshService> refreshes;
    private final Map<String, Supplier<Feed>> feeds;
    private final Argument<String> feed;

    /** @param feeds what can be asked, by name */
    public RefreshCommand(
            Global global,
            Terminal terminal,
            Supplier<RefreshService> refreshes,
            Map<String, Supplier<Feed>> feeds) {
        super("Ask a live feed for its prices and results.");
        this.global = global;
        this.terminal = terminal;
        this.refreshes = refreshes;
        this.feeds = feeds;
        this.feed = required("--feed", "NAME", this::named, "The feed: " + String.join(", ", feeds.keySet()) + ".");
    }

    private String named(String text) {
        if (!feeds.containsKey(text)) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no feed: " + String.join(", ", feeds.keySet())
                            + (feeds.size() == 1 ? " is" : " are"));
        }
        return text;
    }

    @Override
    public Integer call() {
        var asked = Objects.requireNonNull(feeds.get(feed.value().orElseThrow())).get();
        var report = refreshed(asked);
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

    private RefreshReport refreshed(Feed asked) {
        try {
            return refreshes.get().refresh(asked);
        } catch (FeedFailure failure) {
            throw Refused.failed(Objects.requireNonNull(failure.getMessage()));
        }
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
