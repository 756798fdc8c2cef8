package app.linewright.desktop.opportunity;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import app.linewright.desktop.kit.Figures;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.OpportunityPage.LeftOut;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Staleness;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.Chances.Chance;
import app.linewright.odds.board.Fair;
import app.linewright.odds.board.NoBet;
import app.linewright.odds.opportunity.Arbitrage;
import app.linewright.odds.opportunity.Middle;
import app.linewright.odds.opportunity.Value;
import app.linewright.sport.EventStart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Lays what was found out in lines, in the order and format wanted. */
final class OpportunityLayout {
    private final Offering.Shown shown;
    private final Words words;
    private final Figures figures;
    private final OpportunityTexts texts;
    private final BetLayout bets;

    private OpportunityLayout(Offering.Shown shown, Words words) {
        this.shown = shown;
        this.words = words;
        this.figures = words.figures();
        this.texts = new OpportunityTexts(shown.zone(), words);
        this.bets = new BetLayout(shown, texts, words);
    }

    static OpportunityPage of(Found found, Offering.Shown shown, Words words) {
        var layout = new OpportunityLayout(shown, words);
        return switch (found) {
            case Found.Values(var chances) -> layout.values(chances);
            case Found.Arbitrages(var chances) -> layout.arbitrages(chances);
            case Found.Middles(var chances) -> layout.middles(chances);
        };
    }

    private OpportunityPage values(Chances<Value> chances) {
        var sorted = sorted(chances, Value::edge, Value::age);
        var lines = sorted.stream().map(chance -> line(chances, chance)).toList();
        return page(chances, lines, List.of(), value -> List.of(value.quote()));
    }

    private OpportunityPage arbitrages(Chances<Arbitrage> chances) {
        List<BetLine> lines = new ArrayList<>();
        sorted(chances, Arbitrage::rate, Arbitrage::age)
                .forEach(chance -> lines.addAll(bets.arbitrage(chances, chance)));
        return page(chances, List.of(), lines, arbitrage ->
                arbitrage.legs().stream().map(Arbitrage.Leg::quote).toList());
    }

    private OpportunityPage middles(Chances<Middle> chances) {
        List<BetLine> lines = new ArrayList<>();
        sorted(chances, Middle::edge, Middle::age).forEach(chance -> lines.addAll(bets.middle(chances, chance)));
        return page(chances, List.of(), lines, middle -> List.of(middle.above(), middle.below()));
    }

    /** As the sort is wanted; what it leaves equal stays best first. */
    private <T> List<Chance<T>> sorted(Chances<T> chances, ToDoubleFunction<T> edge, Function<T, Duration> age) {
        Comparator<Chance<T>> order = switch (shown.sort()) {
            case EDGE -> comparingDouble((Chance<T> chance) -> edge.applyAsDouble(chance.bet())).reversed();
            case AGE -> comparing(chance -> age.apply(chance.bet()));
            case START -> comparing(chance -> start(chance));
        };
        return chances.found().stream().sorted(order).toList();
    }

    private static Instant start(Chance<?> chance) {
        return switch (chance.game().event().start()) {
            case EventStart.AtInstant(Instant instant) -> instant;
            case EventStart.OnDate(var date) -> date.atStartOfDay(chance.game().league().zone()).toInstant();
        };
    }

    private ValueLine line(Chances<Value> chances, Chance<Value> chance) {
        var value = chance.bet();
        var book = chances.book(value.quote().book());
        var fair = fair(value);
        var about = chances.question(value.market()).isPresent()
                ? words.say("board.player", texts.market(chances, value.market(), chance.game().league()),
                        texts.event(chance.game()))
                : texts.against(chance.game(), value.quote());
        return new ValueLine(
                value.market(),
                value.quote().outcome(),
                texts.start(chance.game()),
                texts.selection(chance.game(), value.quote()),
                about,
                chance.game().league().simulated(),
                figures.price(value.quote().price(), shown.format()),
                book.abbreviation(),
                book.name(),
                figures.fair(fair, shown.format()),
                figures.halfRange(fair, shown.format()),
                value.edge(),
                figures.signedPercent(value.edge()),
                value.lowestEdge(),
                value.highestEdge(),
                words.say("opportunity.range", figures.signedPercent(value.lowestEdge()),
                        figures.signedPercent(value.highestEdge())),
                value.quote().time());
    }

    /** The fair probability at the quote's own point, with its range over the methods. */
    private static Fair fair(Value value) {
        var middle = value.worth().fairProbability();
        return value.line()
                .of(value.quote().outcome())
                .map(common -> new Fair(
                        middle,
                        at(value, common.lowest(), middle),
                        at(value, common.highest(), middle)))
                .orElse(new Fair(middle, middle, middle));
    }

    private static double at(Value value, double probability, double otherwise) {
        return value.line()
                .worth(value.quote().outcome(), value.quote().point(), probability)
                .map(worth -> worth.fairProbability())
                .orElse(otherwise);
    }

    private <T> OpportunityPage page(
            Chances<T> chances, List<ValueLine> values, List<BetLine> lines, Function<T, List<Quote>> quotes) {
        Instant changes = null;
        for (var chance : chances.found()) {
            for (var quote : quotes.apply(chance.bet())) {
                if (quote.time() instanceof QuoteTime.Exact(Instant at)) {
                    changes = earlier(changes, at.plus(Staleness.STALE_FROM));
                }
            }
            changes = earlier(changes, start(chance));
        }
        var simulated = chances.found().stream().anyMatch(chance -> chance.game().league().simulated())
                || chances.none().stream().anyMatch(none -> none.game().league().simulated());
        return new OpportunityPage(
                values, lines, chances.found().size(), leftOut(chances.none()), simulated, changes,
                chances.damage().size());
    }

    private static Instant earlier(@Nullable Instant known, Instant other) {
        return known == null || other.isBefore(known) ? other : known;
    }

    /** Counted by reason, the most frequent first. */
    private List<LeftOut> leftOut(List<NoBet> none) {
        Map<NoBet.Reason, Integer> counts = new EnumMap<>(NoBet.Reason.class);
        none.forEach(each -> counts.merge(each.reason(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new LeftOut(each.getKey(), each.getValue(), words.say(
                        "opportunity.left." + each.getKey().name().toLowerCase(Locale.ROOT))))
                .sorted(Comparator.comparingInt(LeftOut::markets).reversed())
                .toList();
    }
}
