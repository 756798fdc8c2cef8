package app.linewright.cli;

import app.linewright.odds.MarketType;
import app.linewright.odds.evidence.Evidence;
import app.linewright.odds.evidence.MarketEvidence;
import app.linewright.odds.evidence.SourceScore;
import app.linewright.odds.evidence.Tuning;
import app.linewright.odds.fair.DevigRanking;
import app.linewright.odds.fair.GainInterval;
import app.linewright.odds.fair.WeightLearning;
import app.linewright.sport.League;
import app.linewright.sport.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ranks the de-vig methods, and the sources of prices, by what closing prices said of stored results. */
public final class RankCommand extends Command {
    private static final int LOSS_DIGITS = 5;
    private static final int GAIN_DIGITS = 6;

    private final Global global;
    private final Terminal terminal;
    private final Supplier<Evidence> evidence;
    private final Supplier<Schedule> schedule;
    private final Argument<String> league =
            required("--league", "NAME", text -> text, "The league, by its name, an alias or its key.");
    private final Argument<MarketType> market =
            option("--market", "MARKET", MarketText::market, "moneyline (if absent), spread or total.");
    private final Argument<String> season =
            option("--season", "SEASON", text -> text, "Only this season, such as 2019-20 or 2022; all if absent.");

    private final Flag adopt =
            flag("Make fair lines by what is proven better than what stands.", "--adopt");

    public RankCommand(Global global, Terminal terminal, Supplier<Evidence> evidence, Supplier<Schedule> schedule) {
        super("Rank the de-vig methods and the books by stored closing prices and results.");
        this.global = global;
        this.terminal = terminal;
        this.evidence = evidence;
        this.schedule = schedule;
    }

    @Override
    public Integer call() {
        League asked = LeagueArgument.find(schedule.get().leagueNames(), league.value().orElseThrow());
        if (asked.simulated()) {
            throw Refused.failed(asked.name() + " is simulated: its prices are no evidence.");
        }
        if (adopt.given() && season.value().isPresent()) {
            throw Refused.usage("--adopt learns from every season: leave --season out.");
        }
        MarketType type = market.value().orElse(MarketType.H2H);
        Optional<Tuning> tuning =
                adopt.given() ? Optional.of(evidence.get().tune(asked.key(), type)) : Optional.empty();
        MarketEvidence found = tuning.map(Tuning::evidence)
                .orElseGet(() -> evidence.get().of(asked.key(), type, season.value()));
        if (global.json()) {
            Json.print(terminal, Document.of(found, tuning));
        } else {
            print(found);
            tuning.ifPresent(this::print);
        }
        found.damage().forEach(terminal::note);
        return ExitCode.OK;
    }

    private void print(Tuning tuning) {
        terminal.line("");
        tuning.weights().ifPresentOrElse(
                learned -> terminal.line("Weights learned for " + learned.weights().size() + " books gain "
                        + Figures.fixed(learned.gain().mean(), GAIN_DIGITS) + " over those that stand, 95 % from "
                        + bound(learned.gain().low()) + " to " + bound(learned.gain().high()) + ": "
                        + (learned.adopted() ? "adopted." : "not proven, so those stand.")),
                () -> terminal.line("No two books have the history to learn weights from."));
        terminal.line(
                tuning.changed()
                        ? "Fair lines are now made by the " + tuning.after().method().title() + " method"
                                + (tuning.after().weights().equals(tuning.before().weights())
                                        ? "."
                                        : ", with the learned weights.")
                        : "Nothing is proven better than what stands, so nothing changes.");
    }

    private void print(MarketEvidence found) {
        String where = found.league().name() + " · " + found.season().orElse("every season") + " · "
                + found.market().title();
        if (found.games() == 0) {
            terminal.line(where + ": no stored game has both prices and a result, so there is no evidence.");
            return;
        }
        terminal.line(where + " · " + (found.games() == 1 ? "1 game" : found.games() + " games"));
        terminal.line("");
        found.ranking().ifPresentOrElse(this::print, () -> terminal.line(
                "No book priced a whole market that one outcome won, so the methods cannot be ranked."));
        terminal.line("");
        Table table = new Table()
                .text("source")
                .text("stage")
                .figure("markets")
                .figure("overround")
                .figure("below 1", 1)
                .figure("log loss");
        for (SourceScore score : found.sources()) {
            table.row(
                    score.source().name(),
                    score.stage().key(),
                    Integer.toString(score.markets()),
                    Figures.percent(score.meanOverround(), 4),
                    Integer.toString(score.belowOne()),
                    Double.isNaN(score.logLoss()) ? "–" : Figures.fixed(score.logLoss(), LOSS_DIGITS));
        }
        table.printTo(terminal);
    }

    private void print(DevigRanking ranking) {
        Table table = new Table()
                .text("method")
                .figure("log loss")
                .figure("gain")
                .figure("95 % low")
                .figure("high")
                .figure("refused", 1);
        for (DevigRanking.Row row : ranking.rows()) {
            GainInterval gain = row.gain();
            boolean stands = row.method() == ranking.standing();
            table.row(
                    row.method().title() + (stands ? " (stands)" : ""),
                    Figures.fixed(row.logLoss(), LOSS_DIGITS),
                    stands ? "" : Figures.fixed(gain.mean(), GAIN_DIGITS),
                    stands ? "" : bound(gain.low()),
                    stands ? "" : bound(gain.high()),
                    Integer.toString(row.refused()));
        }
        table.printTo(terminal);
        terminal.line("");
        terminal.line(ranking.choice() == ranking.standing()
                ? "No method is proven better than " + ranking.standing().title() + ", which stands."
                : "The " + ranking.choice().title() + " method is proven better than "
                        + ranking.standing().title() + ".");
    }

    private static String bound(double value) {
        return Double.isNaN(value) ? "–" : Figures.fixed(value, GAIN_DIGITS);
    }

    /** The fields of {@code rank --json}; log losses are in nats. */
    record Document(
            String league,
            String market,
            @Nullable String season,
            int games,
            @Nullable String standing,
            @Nullable String choice,
            List<MethodJson> methods,
            List<SourceJson> sources,
            @Nullable TuningJson adopted,
            List<String> damage) {
        static Document of(MarketEvidence found, Optional<Tuning> tuning) {
            return new Document(
                    found.league().key().value(),
                    found.market().key(),
                    found.season().orElse(null),
                    found.games(),
                    found.ranking().map(ranking -> ranking.standing().key()).orElse(null),
                    found.ranking().map(ranking -> ranking.choice().key()).orElse(null),
                    found.ranking()
                            .map(ranking -> ranking.rows().stream().map(MethodJson::of).toList())
                            .orElse(List.of()),
                    found.sources().stream().map(SourceJson::of).toList(),
                    tuning.map(TuningJson::of).orElse(null),
                    found.damage());
        }
    }

    /**
     * What {@code --adopt} came to.
     *
     * @param gain the gain of the learned weights over those that stood; null where none could be learned
     */
    record TuningJson(
            boolean changed,
            String method,
            @Nullable Double gain,
            @Nullable Double low,
            @Nullable Double high,
            Map<String, Double> weights) {
        static TuningJson of(Tuning tuning) {
            Optional<GainInterval> gain = tuning.weights().map(WeightLearning.Learned::gain);
            Map<String, Double> weights = new TreeMap<>();
            tuning.after().weights().byBook().forEach((book, weight) -> weights.put(book.value(), weight));
            return new TuningJson(
                    tuning.changed(),
                    tuning.after().method().key(),
                    gain.map(GainInterval::mean).map(RankCommand::number).orElse(null),
                    gain.map(GainInterval::low).map(RankCommand::number).orElse(null),
                    gain.map(GainInterval::high).map(RankCommand::number).orElse(null),
                    weights);
        }
    }

    /** How a method did; the interval is that of its gain in log loss over the standing method. */
    record MethodJson(
            String method,
            double logLoss,
            int refused,
            double gain,
            @Nullable Double low,
            @Nullable Double high,
            boolean proven,
            int events,
            int days) {
        static MethodJson of(DevigRanking.Row row) {
            GainInterval gain = row.gain();
            return new MethodJson(
                    row.method().key(),
                    row.logLoss(),
                    row.refused(),
                    gain.mean(),
                    number(gain.low()),
                    number(gain.high()),
                    gain.isProven(),
                    gain.events(),
                    gain.days());
        }
    }

    /** How the prices of a source at one stage did, by the multiplicative method. */
    record SourceJson(
            String book,
            String name,
            String stage,
            int markets,
            double meanOverround,
            int belowOne,
            int decided,
            @Nullable Double logLoss) {
        static SourceJson of(SourceScore score) {
            return new SourceJson(
                    score.source().key().value(),
                    score.source().name(),
                    score.stage().key(),
                    score.markets(),
                    score.meanOverround(),
                    score.belowOne(),
                    score.decided(),
                    number(score.logLoss()));
        }
    }

    /** JSON has no NaN: a figure that is none is null. */
    private static @Nullable Double number(double figure) {
        return Double.isNaN(figure) ? null : figure;
    }
}
