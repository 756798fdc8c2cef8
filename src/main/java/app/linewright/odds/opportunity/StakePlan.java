package app.linewright.odds.opportunity;

import app.linewright.odds.Money;
import app.linewright.odds.points.LineSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stakes on the bets of an arbitrage or a middle, each a whole number of steps and their sum at most a total, with what
 * every way the market can end leaves of them.
 *
 * @param stakes one a bet
 * @param returns what each bet returns in all if it wins, HALF_UP to the minor unit
 * @param endings first those in which one bet alone wins, in the order of the bets, then the others
 */
public record StakePlan(List<Money> stakes, List<Money> returns, List<Ending> endings) {
    /**
     * A bet of the plan.
     *
     * @param line what it is about on a spread or total; null where its outcome excludes those of the other bets
     */
    public record Bet(NetPrice price, @Nullable LineSide line) {}

    /**
     * A way the market can end.
     *
     * @param settlements how each bet settles: 1 win, ½ half win, 0 push, −½ half loss, −1 loss
     * @param scores the margins or totals that end so, ascending; empty where they are all those beyond the lines
     * @param profit all returns less all stakes
     */
    public record Ending(List<Double> settlements, List<Integer> scores, Money profit) {
        public Ending {
            settlements = List.copyOf(settlements);
            scores = List.copyOf(scores);
        }

        /** Whether every bet wins in full. */
        public boolean allWin() {
            return settlements.stream().allMatch(settled -> settled == 1);
        }
    }

    public StakePlan {
        stakes = List.copyOf(stakes);
        returns = List.copyOf(returns);
        endings = List.copyOf(endings);
    }

    /**
     * Where the prices make an arbitrage, the stakes that lock the most; elsewhere those by which each bet returns as
     * nearly the same as the steps allow.
     *
     * @param bets two or more, of which one wins at every end: outcomes that exclude each other, or a bet above a line
     *     and one below the same or a higher line
     * @param step what every stake is a multiple of, in minor units
     * @return empty if {@code total} is too small to stake a step on each bet
     * @throws IllegalArgumentException if {@code total} cannot be staked, or {@code step} is not above zero
     */
    public static Optional<StakePlan> of(List<Bet> bets, Money total, long step) {
        Arbitrages.checkTotal(total);
        if (step <= 0) {
            throw new IllegalArgumentException("A step is at least one minor unit, not " + step + ".");
        }
        if (total.minor() / step < bets.size()) {
            return Optional.empty();
        }
        var prices = bets.stream().map(Bet::price).toArray(NetPrice[]::new);
        long[] stakes = new long[prices.length];
        if (!SteppedStakes.lock(prices, total.minor(), step, stakes)) {
            SteppedStakes.even(prices, total.minor(), step, stakes);
        }
        return Optional.of(plan(bets, stakes, total));
    }

    private static StakePlan plan(List<Bet> bets, long[] stakes, Money total) {
        var staked = new ArrayList<Money>();
        var returns = new ArrayList<Money>();
        for (int i = 0; i < stakes.length; i++) {
            staked.add(new Money(total.currency(), stakes[i]));
            returns.add(new Money(total.currency(), bets.get(i).price().payout(stakes[i])));
        }
        return new StakePlan(staked, returns, endings(bets, stakes, total));
    }

    private static List<Ending> endings(List<Bet> bets, long[] stakes, Money total) {
        var endings = new ArrayList<Ending>();
        for (int winner = 0; winner < stakes.length; winner++) {
            int alone = winner;
            var settlements = IntStream.range(0, stakes.length).mapToObj(i -> i == alone ? 1.0 : -1.0).toList();
            endings.add(ending(bets, stakes, settlements, List.of(), total));
        }
        var thresholds = bets.stream()
                .map(Bet::line)
                .filter(Objects::nonNull)
                .mapToInt(LineSide::threshold)
                .summaryStatistics();
        if (thresholds.getCount() == 0) {
            return endings;
        }
        // One of the bets alone wins at every score beyond the lines; those near them are gone through.
        var found = new ArrayList<List<Double>>();
        var scores = new ArrayList<List<Integer>>();
        int last = Math.floorDiv(thresholds.getMax(), 100) + 1;
        for (int score = Math.floorDiv(thresholds.getMin(), 100) - 1; score <= last; score++) {
            int at = score;
            var settlements = bets.stream()
                    .map(bet -> Objects.requireNonNull(bet.line()).settle(at))
                    .toList();
            if (endings.stream().noneMatch(ending -> ending.settlements().equals(settlements))) {
                int known = found.indexOf(settlements);
                if (known < 0) {
                    found.add(settlements);
                    scores.add(new ArrayList<>());
                    known = found.size() - 1;
                }
                scores.get(known).add(score);
            }
        }
        for (int i = 0; i < found.size(); i++) {
            endings.add(ending(bets, stakes, found.get(i), scores.get(i), total));
        }
        return endings;
    }

    private static Ending ending(
            List<Bet> bets, long[] stakes, List<Double> settlements, List<Integer> scores, Money total) {
        long profit = 0;
        for (int i = 0; i < stakes.length; i++) {
            profit += bets.get(i).price().returned(stakes[i], settlements.get(i)) - stakes[i];
        }
        return new Ending(settlements, scores, new Money(total.currency(), profit));
    }

    /** All stakes together. */
    public Money staked() {
        return stakes.stream().reduce(Money::plus).orElseThrow();
    }

    /** The least profit of all endings; below zero where something can be lost. */
    public Money least() {
        return endings.stream().map(Ending::profit).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The greatest profit of all endings. */
    public Money greatest() {
        return endings.stream().map(Ending::profit).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** {@code profit} as a share of all stakes. */
    public double share(Money profit) {
        return (double) profit.minor() / staked().minor();
    }
}
