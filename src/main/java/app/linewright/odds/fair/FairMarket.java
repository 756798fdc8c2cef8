package app.linewright.odds.fair;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.points.ScoreDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sources of one market with their margins taken out and their lines made common, ready to be pooled. */
public final class FairMarket {
    private final FairPolicy policy;
    private final List<Outcome> outcomes;
    private final @Nullable Point point;
    private final @Nullable ScoreDistribution scores;
    private final List<Member> members;
    private final double[] weights;
    /** ln p by the policy's method, the outcomes of each member side by side. */
    private final double[] chosen;
    /** The same by each method that works for every member. */
    private final List<double[]> working;
    private final List<LeftOut> leftOut;

    private FairMarket(Builder from, @Nullable Point point) {
        policy = from.policy;
        outcomes = from.outcomes;
        scores = from.scores;
        this.point = point;
        members = List.copyOf(from.members);
        weights = members.stream().mapToDouble(Member::weight).toArray();
        chosen = from.logs(policy.method());
        working = new ArrayList<>();
        for (DevigMethod method : DevigMethod.values()) {
            if (from.worksForAll(method)) {
                working.add(from.logs(method));
            }
        }
        leftOut = List.copyOf(from.leftOut);
    }

    /** What could not take part, and why. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** The fair line; empty where no source prices the whole market. */
    public Optional<FairLine> line() {
        return line(-1);
    }

    /**
     * The fair line that {@code book} is compared with: of all the other sources. Empty where there are none of the
     * same basis, as when {@code book} is the chosen reference.
     */
    public Optional<FairLine> without(BookKey book) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).book().equals(book)) {
                return line(i);
            }
        }
        return line(-1);
    }

    private Optional<FairLine> line(int skip) {
        double[] pooled = new double[outcomes.size()];
        if (!LogPool.pool(chosen, weights, skip, pooled)) {
            return Optional.empty();
        }
        double[] lowest = pooled.clone();
        double[] highest = pooled.clone();
        double[] other = new double[pooled.length];
        for (double[] logs : working) {
            LogPool.pool(logs, weights, skip, other);
            for (int i = 0; i < other.length; i++) {
                lowest[i] = Math.min(lowest[i], other[i]);
                highest[i] = Math.max(highest[i], other[i]);
            }
        }
        var fair = new ArrayList<FairLine.FairOutcome>(outcomes.size());
        for (int i = 0; i < pooled.length; i++) {
            fair.add(new FairLine.FairOutcome(outcomes.get(i), pooled[i], lowest[i], highest[i]));
        }
        return Optional.of(
                new FairLine(point, fair, policy.method(), basis(), sources(skip), leftOut(skip), scores));
    }

    private Basis basis() {
        return members.getFirst().basis();
    }

    private List<FairLine.Source> sources(int skip) {
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
                        member.underround() ? DevigMethod.MULTIPLICATIVE : policy.method()));
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
        private final Map<DevigMethod, List<double[]>> lines = new EnumMap<>(DevigMethod.class);
        private final List<LeftOut> leftOut;

        Builder(
                FairPolicy policy,
                MarketType type,
                List<Outcome> outcomes,
                @Nullable ScoreDistribution scores,
                List<LeftOut> leftOut) {
            this.policy = policy;
            this.type = type;
            this.outcomes = outcomes;
            this.scores = scores;
            this.leftOut = new ArrayList<>(leftOut);
        }

        void leaveOut(BookPrices source, Refusal reason) {
            leftOut.add(new LeftOut(source.book().key(), reason));
        }

        /** Adds a source whose probabilities by each method stand in {@code all} from {@code start} on. */
        void add(BookPrices source, boolean underround, Map<DevigMethod, double[]> all, int start) {
            double weight = policy.reference().isPresent() ? 1 : policy.weights().of(source.book());
            members.add(new Member(source.book().key(), weight, underround, source.basis()));
            all.forEach((method, line) -> lines.computeIfAbsent(method, _ -> new ArrayList<>())
                    .add(Arrays.copyOfRange(line, start, start + outcomes.size())));
        }

        FairMarket build(int threshold) {
            return new FairMarket(this, switch (type) {
                case H2H, PLAYER_YES -> null;
                case SPREADS -> new Point(-threshold);
                case TOTALS, PLAYER_TOTAL -> new Point(threshold);
            });
        }

        private boolean worksForAll(DevigMethod method) {
            return of(method).stream().noneMatch(line -> Double.isNaN(line[0]));
        }

        private double[] logs(DevigMethod method) {
            return of(method).stream().flatMapToDouble(Arrays::stream).map(Math::log).toArray();
        }

        private List<double[]> of(DevigMethod method) {
            return lines.getOrDefault(method, List.of());
        }
    }
}
