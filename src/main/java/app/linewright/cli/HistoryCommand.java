package app.linewright.cli;

import app.linewright.odds.history.HistoryCare;
import app.linewright.odds.history.HistoryReport;
import app.linewright.odds.history.HistoryTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thins or archives the history of prices, shows what that would do, and lets it be done every day. */
public final class HistoryCommand extends Command {
    /** What is asked for. */
    private enum Action {
        STATUS,
        KEEP,
        THIN,
        ARCHIVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Global global;
    private final Terminal terminal;
    private final Supplier<HistoryCare> care;
    private final Argument<Action> action = word(
            "ACTION", HistoryCommand::action, "status (what holds, and what there is), keep, thin or archive.");
    private final Argument<Integer> days = option(
            "--days", "N", HistoryCommand::days, "Of games that started more than N days ago; 30 if absent.");
    private final Argument<Path> folder =
            option("--folder", "DIR", Command::path, "Where archives go; the folder archive of the home if absent.");
    private final Flag run = flag("Do it; without it, what would be done is shown.", "--run");
    private final Flag always = flag("Do it from now on, once a day after a refresh.", "--always");

    public HistoryCommand(Global global, Terminal terminal, Supplier<HistoryCare> care) {
        super("Keep the history of prices in hand: all of it, thinned, or archived.");
        this.global = global;
        this.terminal = terminal;
        this.care = care;
    }

    @Override
    public Integer call() {
        var wanted = action.value().orElseThrow();
        var history = care.get();
        if (wanted == Action.STATUS) {
            refuse(days.value().isPresent() || folder.value().isPresent() || run.given() || always.given());
            show(history, history.rehearse(history.terms()));
            return ExitCode.OK;
        }
        var terms = terms(wanted);
        if (always.given()) {
            history.setTerms(terms);
        }
        show(history, run.given() ? carriedOut(history, terms) : history.rehearse(terms));
        return ExitCode.OK;
    }

    private static void refuse(boolean more) {
        if (more) {
            throw Refused.usage("history status takes no other option: it shows what holds.");
        }
    }

    private HistoryTerms terms(Action wanted) {
        if (wanted != Action.ARCHIVE && folder.value().isPresent()) {
            throw Refused.usage("--folder is for history archive.");
        }
        int after = days.value().orElse(wanted == Action.KEEP ? 1 : 30);
        return new HistoryTerms(
                HistoryTerms.Rule.valueOf(wanted.name()), after, folder.value().map(Path::toAbsolutePath));
    }

    private static HistoryReport carriedOut(HistoryCare history, HistoryTerms terms) {
        try {
            return history.carryOut(terms);
        } catch (IOException failure) {
            throw Refused.failed("An archive cannot be written in " + history.folder(terms) + " ("
                    + failure.getMessage() + "): what it was to hold stays stored; mend that and try again.");
        }
    }

    private void show(HistoryCare history, HistoryReport report) {
        if (global.json()) {
            Json.print(terminal, Document.of(history.terms(), report));
        } else {
            terminal.line("From now on: " + words(history.terms()) + ".");
            terminal.line("");
            print(report);
        }
        report.prices().damage().forEach(terminal::note);
    }

    private void print(HistoryReport report) {
        var prices = report.prices();
        terminal.line((report.done() ? "Done: " : "Not done, only looked at: ") + words(report.terms()) + ", of "
                + Figures.count(report.games()) + " games that started before " + report.until() + ".");
        new Table()
                .text("history of these games")
                .figure("before", 2)
                .figure("after", 2)
                .row("prices", Figures.count(prices.quotesBefore()), Figures.count(prices.quotesAfter()))
                .row("blocks", Figures.count(prices.blocksBefore()), Figures.count(prices.blocksAfter()))
                .row("bytes", Figures.count(prices.bytesBefore()), Figures.count(prices.bytesAfter()))
                .printTo(terminal);
        if (report.refreshesLeftOut() > 0) {
            terminal.line(Figures.count(report.refreshesLeftOut()) + " refreshes that confirmed prices "
                    + (report.done() ? "were" : "would be") + " left out.");
        }
        report.files().forEach(file -> terminal.line("Archive: " + file));
    }

    private static String words(HistoryTerms terms) {
        var after = " after " + terms.days() + (terms.days() == 1 ? " day" : " days");
        return switch (terms.rule()) {
            case KEEP -> "every price is kept, in one block a market" + after;
            case THIN -> "of the changes within a minute the last is kept" + after;
            case ARCHIVE -> "prices are archived" + after + ", opening and closing ones kept";
        };
    }

    private static Action action(String text) {
        return Arrays.stream(Action.values())
                .filter(each -> each.word().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“" + text + "” is no action: "
                        + Arrays.stream(Action.values()).map(Action::word).collect(Collectors.joining(", ")) + " are"));
    }

    private static int days(String text) {
        try {
            return new HistoryTerms(HistoryTerms.Rule.KEEP, Integer.parseInt(text), Optional.empty()).days();
        } catch (IllegalArgumentException outside) {
            throw new IllegalArgumentException("“" + text + "” is no number of days from 1 to 36500", outside);
        }
    }

    /** The fields of {@code history --json}. */
    record Document(
            TermsJson fromNowOn,
            TermsJson asked,
            boolean done,
            Instant until,
            int games,
            long pricesBefore,
            long pricesAfter,
            long blocksBefore,
            long blocksAfter,
            long bytesBefore,
            long bytesAfter,
            int refreshesLeftOut,
            List<String> files,
            List<String> damage) {
        static Document of(HistoryTerms holding, HistoryReport report) {
            var prices = report.prices();
            return new Document(
                    TermsJson.of(holding),
                    TermsJson.of(report.terms()),
                    report.done(),
                    report.until(),
                    report.games(),
                    prices.quotesBefore(),
                    prices.quotesAfter(),
                    prices.blocksBefore(),
                    prices.blocksAfter(),
                    prices.bytesBefore(),
                    prices.bytesAfter(),
                    report.refreshesLeftOut(),
                    report.files().stream().map(Path::toString).toList(),
                    prices.damage());
        }
    }

    /** What is done with old history. */
    record TermsJson(String rule, int days, @Nullable String folder) {
        static TermsJson of(HistoryTerms terms) {
            return new TermsJson(terms.rule().key(), terms.days(), terms.folder().map(Path::toString).orElse(null));
        }
    }
}
