package app.linewright.odds.fair;

import static java.util.Objects.requireNonNull;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.points.LineOutcomes;
import app.linewright.odds.points.LineSide;
import app.linewright.odds.points.ScoreDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sources of one market with their margins taken out and their lines made common, ready to be pooled. It remembers
 * what it was asked, so each thread needs its own.
 */
public final class FairMarket {
    private static final double[] NOTHING = {};

    private final FairPolicy policy;
    private final List<Outcome> outcomes;
    private final @Nullable Point point;
    private final @Nullable ScoreDistribution scores;
    private final List<Member> members;
    private final double[] weights;
    /** ln p by the policy's method, the outcomes of each member side by side. */
    private final double[] chosen;
    /** The same by each other method that works for every member. */
    private final Map<DevigMethod, double[]> working;
    private final List<LeftOut> leftOut;
    /** The pooled probabilities without each member, and at the end those with all, as they are asked for. */
    private final double[][] withoutEach;
    /** The tilts that bring the score distribution to these. */
    private final double[] tilts;
    private double[] sums = NOTHING;
    private double total;
    /** Where the book was found that was asked for last; −1 if nowhere. */
    private int lastMember = -1;

    private FairMarket(Builder from, @Nullable Point point) {
        policy = from.policy;
        outcomes = from.outcomes;
        scores = from.scores;
        this.point = point;
        members = List.copyOf(from.members);
        weights = new double[members.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = members.get(i).weight();
        }
        chosen = requireNonNull(from.logs(policy.method()));
        working = new EnumMap<>(DevigMethod.class);
        for (DevigMethod method : DevigMethod.values()) {
            double[] logs = method == policy.method() ? null : from.logs(method);
            if (logs != null) {
                working.put(method, logs);
            }
        }
        leftOut = List.copyOf(from.leftOut);
        withoutEach = new double[members.size() + 1][];
        tilts = new double[members.size() + 1];
        Arrays.fill(tilts, Double.NaN);
    }

    /** What could not take part, and why. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** The fair line; empty where no source prices the whole market. */
    public Optional<FairLine> line() {
        return line(-1, policy.method());
    }

    /**
     * The fair line were margins taken out by {@code method}; empty where there is none, or the method does not work
     * for a source pooled.
     */
    public Optional<FairLine> by(DevigMethod method) {
        return line(-1, method);
    }

    /** As {@link #without}, were margins taken out by {@code method}. */
    public Optional<FairLine> by(DevigMethod method, BookKey without) {
        return line(member(without), method);
    }

    /**
     * The fair line that {@code book} is compared with: of all the other sources. Empty where there are none of the
     * same basis, as when {@code book} is the chosen reference.
     */
    public Optional<FairLine> without(BookKey book) {
        return line(member(book), policy.method());
    }

    /** The place of {@code book} among those pooled; −1 if it is none of them. */
    private int member(BookKey book) {
        // The prices of a book mostly follow one another.
        if (lastMember < 0 || !members.get(lastMember).book().equals(book)) {
            lastMember = -1;
            for (int i = 0; i < weights.length && lastMember < 0; i++) {
                lastMember = members.get(i).book().equals(book) ? i : -1;
            }
        }
        return lastMember;
    }

    /** What the prices that were pooled are; empty if there are none. */
    public Optional<Basis> pooled() {
        return members.isEmpty() ? Optional.empty() : Optional.of(basis());
    }

    /**
     * The fair probability of {@code outcome} at {@code at} by the line that {@code book} is compared with: what
     * {@code without(book)} says of it ({@link LineOutcomes#fairProbability}), without the line being made. For going
     * through every price of a market.
     *
     * @param at null exactly where the market has no line
     * @return NaN if there is no such line, or it says nothing of {@code at}
     */
    public double probability(BookKey book, Outcome outcome, @Nullable Point at) {
        int index = outcome.placeIn(outcomes);
        int skip = member(book);
        double[] pooled = pooledWithout(skip);
        if (index < 0 || pooled.length == 0 || (at == null) != (point == null)) {
            return Double.NaN;
        }
        if (point == null || at == null) {
            return pooled[index];
        }
        int common = LineSide.of(outcomes.getFirst(), point).threshold();
        var side = LineSide.of(outcome, at);
        if (side.threshold() == common) {
            return pooled[index];
        }
        double tilt = scores == null ? Double.NaN : tilt(scores, skip, common, pooled[0]);
        if (scores == null || Double.isNaN(tilt)) {
            return Double.NaN;
        }
        double above = scores.fairAbove(side.threshold(), tilt);
        return side.above() ? above : 1 - above;
    }

    /** Whether there is a line that {@code book} can be compared with: {@code without(book)}, without it being made. */
    public boolean compares(BookKey book) {
        return pooledWithout(member(book)).length > 0;
    }

    private double[] pooledWithout(int skip) {
        int slot = skip < 0 ? weights.length : skip;
        double[] pooled = withoutEach[slot];
        if (pooled == null) {
            pooled = new double[outcomes.size()];
            if (!LogPool.pool(sums(), total, chosen, weights, skip, pooled)) {
                pooled = NOTHING;
            }
            withoutEach[slot] = pooled;
        }
        return pooled;
    }

    /** Σ w·ln p of all members, one an outcome, and {@link #total}. */
    private double[] sums() {
        if (sums.length == 0) {
            sums = new double[outcomes.size()];
            total = LogPool.sum(chosen, weights, sums);
        }
        return sums;
    }

    private double tilt(ScoreDistribution distribution, int skip, int common, double above) {
        int slot = skip < 0 ? weights.length : skip;
        if (Double.isNaN(tilts[slot])) {
            tilts[slot] = distribution.tiltFor(common, above);
        }
        return tilts[slot];
    }

    private Optional<FairLine> line(int skip, DevigMethod method) {
        double[] pooled = new double[outcomes.size()];
        double[] byMethod = method == policy.method() ? chosen : working.get(method);
        if (byMethod == null || !LogPool.pool(byMethod, weights, skip, pooled)) {
            return Optional.empty();
        }
        double[] lowest = pooled.clone();
        double[] highest = pooled.clone();
        double[] other = new double[pooled.length];
        if (method != policy.method()) {
            widen(chosen, skip, other, lowest, highest);
        }
        for (double[] logs : working.values()) {
            widen(logs, skip, other, lowest, highest);
        }
        var fair = new ArrayList<FairLine.FairOutcome>(outcomes.size());
        for (int i = 0; i < pooled.length; i++) {
            fair.add(new FairLine.FairOutcome(outcomes.get(i), pooled[i], lowest[i], highest[i]));
        }
        return Optional.of(
                new FairLine(point, fair, method, basis(), sources(skip, method), leftOut(skip), scores));
    }

    /** @param pooled room for what the method of {@code logs} says */
    private void widen(double[] logs, int skip, double[] pooled, double[] lowest, double[] highest) {
        LogPool.pool(logs, weights, skip, pooled);
        for (int i = 0; i < pooled.length; i++) {
            lowest[i] = Math.min(lowest[i], pooled[i]);
            highest[i] = Math.max(highest[i], pooled[i]);
        }
    }

    private Basis basis() {
        return members.getFirst().basis();
    }

    private List<FairLine.Source> sources(int skip, DevigMethod method) {
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            total += i == skip ? 0 : weights[i];
        }
        var sources = new ArrayList<FairLine.Source>(members.size());
        for (int i = 0; i < weights.length; i++) {
            if (i != skip) {
                var member = members.get(i);
                sources.add(new FairLine.Source(
                        member.book(),
                        weights[i] / total,
                        member.underround() ? DevigMethod.MULTIPLICATIVE : method));
            }
        }
        return sources;
    }

    private List<LeftOut> leftOut(int skip) {
        if (skip < 0) {
            return leftOut;
        }
        var all = new ArrayList<>(leftOut);
        all.add(new LeftOut(members.get(skip).book(), Refusal.COMPARED));
        return all;
    }

    private record Member(BookKey book, double weight, boolean underround, Basis basis) {}

    /** Gathers what is pooled. */
    static final class Builder {
        private final FairPolicy policy;
        private final MarketType type;
        private final List<Outcome> outcomes;
        private final @Nullable ScoreDistribution scores;
        private final List<Member> members = new ArrayList<>();
        /** The probabilities of all sources by each method, and where those of each member begin in them. */
        private final Map<DevigMethod, double[]> lines;
        private int[] starts = new int[16];
        private final List<LeftOut> leftOut;

        Builder(
                FairPolicy policy,
                MarketType type,
                List<Outcome> outcomes,
                @Nullable ScoreDistribution scores,
                Map<DevigMethod, double[]> lines,
                List<LeftOut> leftOut) {
            this.lines = lines;
            this.policy = policy;
            this.type = type;
            this.outcomes = outcomes;
            this.scores = scores;
            this.leftOut = new ArrayList<>(leftOut);
        }

        void leaveOut(BookPrices source, Refusal reason) {
            leftOut.add(new LeftOut(source.book().key(), reason));
        }

        /** Adds a source whose probabilities stand from {@code start} on. */
        void add(BookPrices source, boolean underround, int start) {
            if (members.size() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[members.size()] = start;
            members.add(new Member(source.book().key(), source.weight(), underround, source.basis()));
        }

        FairMarket build(int threshold) {
            return new FairMarket(this, switch (type) {
                case H2H, PLAYER_YES -> null;
                case SPREADS -> new Point(-threshold);
                case TOTALS, PLAYER_TOTAL -> new Point(threshold);
            });
        }

        /** ln p of every member by {@code method}, side by side; null where the method does not work for one. */
        private double @Nullable [] logs(DevigMethod method) {
            int width = outcomes.size();
            double[] line = requireNonNull(lines.get(method));
            double[] logs = new double[members.size() * width];
            for (int member = 0; member < members.size(); member++) {
                int start = starts[member];
                if (Double.isNaN(line[start])) {
                    return null;
                }
                for (int i = 0; i < width; i++) {
                    logs[member * width + i] = Math.log(line[start + i]);
                }
            }
            return logs;
        }
    }
}
