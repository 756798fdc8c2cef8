package app.linewright.odds.evidence;

import static java.util.stream.Collectors.toMap;

import app.linewright.odds.MarketType;
import app.linewright.odds.fair.FairPolicy;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How fair lines are made, league by league and market by market: as evidence has it, else by
 * {@link FairPolicy#DEFAULT}.
 *
 * @param tuned what was learned for each scope, the earliest first
 */
public record FairPolicies(Map<Scope, List<Learned>> tuned) {
    /** What a policy is for. */
    public record Scope(LeagueKey league, MarketType market) {}

    /**
     * A policy, and what it knows.
     *
     * @param through the day of the last event it was learned from
     */
    public record Learned(LocalDate through, FairPolicy policy) {
        private static final Duration RESULTS_KNOWN_AFTER = Duration.ofDays(1);

        boolean knownBy(Instant at) {
            return new EventStart.OnDate(through).startedBy(at.minus(RESULTS_KNOWN_AFTER));
        }
    }

    public FairPolicies {
        tuned = tuned.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    /** What was learned last. */
    public FairPolicy of(LeagueKey league, MarketType market) {
        var learned = tuned.getOrDefault(new Scope(league, market), List.of());
        return learned.isEmpty() ? FairPolicy.DEFAULT : learned.getLast().policy();
    }

    /** What could have been learned by {@code at}: nothing that knows of a result of a later day. */
    public FairPolicies knownBy(Instant at) {
        return new FairPolicies(tuned.entrySet().stream().collect(toMap(
                Map.Entry::getKey,
                each -> each.getValue().stream().filter(learned -> learned.knownBy(at)).toList())));
    }

    /** What was learned for {@code scope} with {@code next} added, in the place of one of the same day or later. */
    List<Learned> with(Scope scope, Learned next) {
        var before = tuned.getOrDefault(scope, List.of()).stream()
                .filter(learned -> learned.through().isBefore(next.through()));
        return Stream.concat(before, Stream.of(next)).toList();
    }
}
