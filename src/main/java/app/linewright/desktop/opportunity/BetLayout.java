package app.linewright.desktop.opportunity;

import app.linewright.desktop.kit.Amounts;
import app.linewright.desktop.kit.Figures;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Money;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.Chances.Chance;
import app.linewright.odds.opportunity.Arbitrage;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.odds.opportunity.Commissions;
import app.linewright.odds.opportunity.Middle;
import app.linewright.odds.opportunity.StakePlan;
import app.linewright.odds.points.LineSide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lays an arbitrage or a middle out: its head, its bets with their stakes, and what else can come of it. */
final class BetLayout {
    private final Offering.Shown shown;
    private final OpportunityTexts texts;
    private final Words words;
    private final Figures figures;
    private final Amounts amounts;
    private final Scores scores;

    BetLayout(Offering.Shown shown, OpportunityTexts texts, Words words) {
        this.shown = shown;
        this.texts = texts;
        this.words = words;
        this.figures = words.figures();
        this.amounts = words.amounts();
        this.scores = new Scores(words);
    }

    List<BetLine> arbitrage(Chances<Arbitrage> chances, Chance<Arbitrage> chance) {
        var arbitrage = chance.bet();
        var quotes = arbitrage.legs().stream().map(Arbitrage.Leg::quote).toList();
        var plan = plan(chances, quotes);
        List<BetLine> lines = new ArrayList<>(bets(chances, chance, arbitrage.market(), quotes, plan));
        plan.ifPresent(found -> endings(chance, found, quotes, lines));
        if (arbitrage.atOneBook()) {
            lines.add(new BetLine.Note(words.say("opportunity.note.oneBook")));
        }
        notes(plan, arbitrage.differences(), lines);
        return lines;
    }

    List<BetLine> middle(Chances<Middle> chances, Chance<Middle> chance) {
        var middle = chance.bet();
        var quotes = List.of(middle.above(), middle.below());
        var plan = plan(chances, quotes);
        List<BetLine> lines = new ArrayList<>(bets(chances, chance, middle.market(), quotes, plan));
        plan.ifPresent(found -> {
            endings(chance, found, quotes, middle, lines);
            var expected = Math.round(found.stakes().getFirst().minor() * middle.aboveEdge()
                    + found.stakes().getLast().minor() * middle.belowEdge());
            lines.add(ending(words.say("opportunity.expected", figures.percent(middle.breakEven())), "", found,
                    new Money(shown.total().currency(), expected)));
        });
        notes(plan, middle.differences(), lines);
        return lines;
    }

    private Optional<StakePlan> plan(Chances<?> chances, List<Quote> quotes) {
        var bets = quotes.stream()
                .map(quote -> new StakePlan.Bet(
                        // As they were looked for: no commission of a book is known.
                        Commissions.UNKNOWN.net(chances.book(quote.book()), quote.price()),
                        quote.point() == null ? null : LineSide.of(quote.outcome(), quote.point())))
                .toList();
        return StakePlan.of(bets, shown.total(), shown.step().minor(shown.total().currency()));
    }

    private List<BetLine> bets(
            Chances<?> chances, Chance<?> chance, MarketKey market, List<Quote> quotes, Optional<StakePlan> plan) {
        List<BetLine> lines = new ArrayList<>();
        lines.add(new BetLine.Head(
                texts.start(chance.game()),
                texts.event(chance.game()),
                texts.market(chances, market, chance.game().league()),
                chance.game().league().simulated(),
                plan.map(found -> amounts.plain(found.staked())).orElse(""),
                plan.map(found -> span(amounts.signed(found.least()), amounts.signed(found.greatest()))).orElse(""),
                plan.map(found -> span(percent(found, found.least()), percent(found, found.greatest()))).orElse(""),
                oldest(quotes)));
        for (int i = 0; i < quotes.size(); i++) {
            lines.add(bet(chances, chance, quotes.get(i), plan, i));
        }
        return lines;
    }

    private static QuoteTime oldest(List<Quote> quotes) {
        return quotes.stream()
                .map(Quote::time)
                .min(Comparator.comparing(time -> switch (time) {
                    case QuoteTime.Exact(Instant at) -> at;
                    case QuoteTime.Window _, QuoteTime.Unknown _ -> Instant.MIN;
                }))
                .orElseThrow();
    }

    private BetLine bet(Chances<?> chances, Chance<?> chance, Quote quote, Optional<StakePlan> plan, int leg) {
        var book = chances.book(quote.book());
        var profit = plan.map(found -> found.endings().get(leg).profit());
        return new BetLine.Bet(
                texts.selection(chance.game(), quote),
                figures.price(quote.price(), shown.format()),
                book.abbreviation(),
                book.name(),
                plan.map(found -> amounts.plain(found.stakes().get(leg))).orElse("–"),
                plan.map(found -> amounts.plain(found.returns().get(leg))).orElse("–"),
                profit.map(amounts::signed).orElse("–"),
                plan.map(found -> percent(found, found.endings().get(leg).profit())).orElse("–"),
                quote.time());
    }

    /** The ends at which not one bet alone wins. */
    private void endings(Chance<?> chance, StakePlan plan, List<Quote> quotes, List<BetLine> lines) {
        plan.endings().stream()
                .skip(quotes.size())
                .forEach(end -> lines.add(ending(name(chance, end, quotes.getFirst()), "", plan, end.profit())));
    }

    private void endings(
            Chance<?> chance, StakePlan plan, List<Quote> quotes, Middle middle, List<BetLine> lines) {
        var others = plan.endings().stream().skip(quotes.size()).toList();
        var partial = others.stream().filter(end -> !end.allWin()).count();
        for (var end : others) {
            // The chance of several ends that are no full hit is known for all of them together only.
            var chanceOf = end.allWin()
                    ? figures.percent(middle.hit())
                    : partial == 1 ? figures.percent(middle.partial()) : "";
            lines.add(ending(name(chance, end, quotes.getFirst()), chanceOf, plan, end.profit()));
        }
    }

    private BetLine ending(String name, String chance, StakePlan plan, Money profit) {
        return new BetLine.Ending(
                name, chance, amounts.signed(profit), percent(plan, profit), profit.isPositive());
    }

    /** What happens, and at which totals or margins: {@code Both win: total of 45, 46}. */
    private String name(Chance<?> chance, StakePlan.Ending end, Quote first) {
        var at = switch (first.outcome()) {
            case HOME, AWAY, DRAW, YES, NO -> scores.margins(chance.game(), end.scores());
            case OVER, UNDER -> scores.totals(end.scores());
        };
        return words.say(happens(end), at);
    }

    private static String happens(StakePlan.Ending end) {
        if (end.allWin()) {
            return "opportunity.end.both";
        }
        if (end.settlements().stream().allMatch(settled -> settled == 0)) {
            return "opportunity.end.pushes";
        }
        return end.settlements().stream().allMatch(settled -> settled == 0 || settled == 1)
                ? "opportunity.end.push"
                : "opportunity.end.half";
    }

    private void notes(Optional<StakePlan> plan, List<BookRules.Difference> differences, List<BetLine> lines) {
        if (plan.isEmpty()) {
            lines.add(new BetLine.Note(words.say("opportunity.note.small")));
        }
        differences.forEach(difference -> lines.add(new BetLine.Note(told(difference))));
    }

    private String told(BookRules.Difference difference) {
        var rule = words.say(slug("rule.", difference.rule()));
        var rules = difference.values().values().stream().distinct().sorted().toList();
        return rules.contains(BookRules.VARIES)
                ? words.say("opportunity.rule.varies", rule)
                : words.say("opportunity.rule.differ", rule, words.list(rules.stream()
                        .map(each -> words.say(slug("rule.value.", each)))
                        .toList()));
    }

    private static String slug(String prefix, String text) {
        return prefix + text.replaceAll("[^a-z]+", "_");
    }

    private String span(String from, String to) {
        return from.equals(to) ? from : words.say("opportunity.range", from, to);
    }

    private String percent(StakePlan plan, Money profit) {
        return figures.signedPercent(plan.share(profit));
    }
}
