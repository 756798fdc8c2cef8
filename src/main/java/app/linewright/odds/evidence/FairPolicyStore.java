package app.linewright.odds.evidence;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.fair.BookWeights;
import app.linewright.odds.fair.FairPolicy;
import app.linewright.sport.LeagueKey;
import app.linewright.store.SettingsStore;
import app.linewright.store.Transaction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tuned policies, kept among the settings: under {@code fair-line/LEAGUE/MARKET} a line for each that was learned,
 * the earliest first, with the day of the last event it knows, the method, and the weights, such as
 * {@code 2026-05-24 shin pinnacle=9.5 bet365=0.8}.
 */
public final class FairPolicyStore {
    private static final Logger LOG = LoggerFactory.getLogger(FairPolicyStore.class);
    private static final String PREFIX = "fair-line/";

    private final SettingsStore settings;

    public FairPolicyStore(SettingsStore settings) {
        this.settings = settings;
    }

    /** Every tuned policy. One that cannot be read counts as not tuned. */
    public FairPolicies all(Transaction transaction) {
        Map<FairPolicies.Scope, List<FairPolicies.Learned>> tuned = new HashMap<>();
        settings.startingWith(transaction, PREFIX).forEach((name, content) -> {
            var scope = scope(name);
            var learned = content.lines().map(FairPolicyStore::learned).toList();
            if (scope.isPresent() && learned.stream().allMatch(Optional::isPresent)) {
                tuned.put(scope.get(), learned.stream().flatMap(Optional::stream).toList());
            } else {
                LOG.warn("The setting {} holds no policy of fair lines: {}. The default is used.", name, content);
            }
        });
        return new FairPolicies(tuned);
    }

    /** Keeps the method and the learned weights of {@code next}, after those learned from earlier days. */
    public void put(Transaction transaction, FairPolicies.Scope scope, FairPolicies.Learned next) {
        var lines = all(transaction).with(scope, next).stream().map(FairPolicyStore::text);
        settings.put(transaction, name(scope), lines.collect(Collectors.joining("\n")));
    }

    private static String name(FairPolicies.Scope scope) {
        return PREFIX + scope.league() + "/" + scope.market().key();
    }

    private static Optional<FairPolicies.Scope> scope(String name) {
        var parts = name.substring(PREFIX.length()).split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[a-z0-9_]{1,60}")) {
            return Optional.empty();
        }
        return Arrays.stream(MarketType.values())
                .filter(market -> market.key().equals(parts[1]))
                .findFirst()
                .map(market -> new FairPolicies.Scope(new LeagueKey(parts[0]), market));
    }

    private static String text(FairPolicies.Learned learned) {
        var text = new StringBuilder().append(learned.through()).append(' ').append(learned.policy().method().key());
        new TreeMap<>(learned.policy().weights().byBook())
                .forEach((book, weight) -> text.append(' ').append(book).append('=').append(weight));
        return text.toString();
    }

    private static Optional<FairPolicies.Learned> learned(String text) {
        var parts = text.split(" ", -1);
        Map<BookKey, Double> weights = new HashMap<>();
        try {
            var through = LocalDate.parse(parts[0]);
            for (int i = 2; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                weights.put(
                        new BookKey(parts[i].substring(0, equals)), Double.parseDouble(parts[i].substring(equals + 1)));
            }
            return DevigMethod.of(parts[1])
                    .map(FairPolicy.DEFAULT::withMethod)
                    .map(policy -> policy.withWeights(BookWeights.DEFAULT.with(weights)))
                    .map(policy -> new FairPolicies.Learned(through, policy));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
