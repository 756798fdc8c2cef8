package app.linewright.cli;

import app.linewright.feeds.live.Allowance;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.Settlement;
import app.linewright.feeds.live.Usage;
import app.linewright.feeds.live.UsageCall;
import app.linewright.feeds.live.UsageDay;
import app.linewright.feeds.oddsapi.OddsApi;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what the credits of The Odds API went for this month, and how many may still be spent. */
public final class QuotaCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Supplier<OddsApi> oddsApi;
    private final Argument<Integer> budget;
    private final Argument<Path> keyFile;

    public QuotaCommand(Global global, Terminal terminal, Supplier<OddsApi> oddsApi) {
        super("Say what the credits of The Odds API went for this month, and how many are left.");
        this.global = global;
        this.terminal = terminal;
        this.oddsApi = oddsApi;
        this.budget = option(
                "--budget",
                "CREDITS",
                OddsApiOptions::credits,
                "From now on so many credits may be spent a month; 500 if never set.");
        this.keyFile = OddsApiOptions.keyFile(this);
    }

    @Override
    public Integer call() {
        var provider = oddsApi.get();
        var usage = usage(provider);
        if (budget.value().isPresent()) {
            provider.setBudget(budget.value().get());
            usage = usage(provider);
        }
        if (global.json()) {
            Json.print(terminal, Document.of(usage));
        } else {
            print(usage);
        }
        return ExitCode.OK;
    }

    private Usage usage(OddsApi provider) {
        try {
            return provider.usage(keyFile.value());
        } catch (FeedFailure failure) {
            throw Refused.failed(Objects.requireNonNull(failure.getMessage()));
        }
    }

    private void print(Usage usage) {
        var allowance = usage.allowance();
        terminal.line("This month: " + Figures.count(allowance.spent()) + " of " + Figures.count(allowance.budget())
                + " credits spent, " + Figures.count(allowance.left()) + " left" + provider(allowance) + ".");
        terminal.line("Today: " + Figures.count(allowance.spentToday()) + " of " + Figures.count(allowance.share())
                + " spent, " + Figures.count(allowance.leftToday()) + " left; the next day begins at "
                + allowance.goesOn(Allowance.Limit.DAY) + ".");
        if (!usage.days().isEmpty()) {
            terminal.line("");
            var days = new Table().text("day").figure("calls").figure("credits");
            usage.days().forEach(day ->
                    days.row(day.day().toString(), Figures.count(day.calls()), Figures.count(day.credits())));
            days.printTo(terminal);
            terminal.line("");
            var calls = new Table().text("last calls").figure("credits").text("status").text("call");
            usage.lastCalls().forEach(call -> calls.row(
                    call.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    Figures.count(call.charged()),
                    call.status().map(String::valueOf).orElse("none"),
                    call.request()));
            calls.printTo(terminal);
        }
    }

    private static String provider(Allowance allowance) {
        return allowance.remaining().isPresent()
                ? " (the provider says " + Figures.count(allowance.remaining().getAsInt()) + ")"
                : "";
    }

    /** The fields of {@code quota --json}. */
    record Document(
            String month,
            int budget,
            int spent,
            int left,
            @Nullable Integer remaining,
            DayJson today,
            List<SpentJson> days,
            List<CallJson> lastCalls) {
        static Document of(Usage usage) {
            var allowance = usage.allowance();
            return new Document(
                    YearMonth.from(allowance.day()).toString(),
                    allowance.budget(),
                    allowance.spent(),
                    allowance.left(),
                    orNull(allowance.remaining()),
                    new DayJson(
                            allowance.day(),
                            allowance.share(),
                            allowance.spentToday(),
                            allowance.leftToday(),
                            allowance.goesOn(Allowance.Limit.DAY)),
                    usage.days().stream().map(SpentJson::of).toList(),
                    usage.lastCalls().stream().map(CallJson::of).toList());
        }

        private static @Nullable Integer orNull(OptionalInt number) {
            return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
        }
    }

    record DayJson(LocalDate day, int share, int spent, int left, Instant until) {}

    record SpentJson(LocalDate day, int calls, int credits) {
        static SpentJson of(UsageDay day) {
            return new SpentJson(day.day(), day.calls(), day.credits());
        }
    }

    record CallJson(
            Instant at, String call, String state, @Nullable Integer status, int expected, int charged) {
        static CallJson of(UsageCall call) {
            return new CallJson(
                    call.at(),
                    call.request(),
                    state(call.state()),
                    call.status().orElse(null),
                    call.expected(),
                    call.charged());
        }

        private static String state(Settlement.State state) {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }
}
