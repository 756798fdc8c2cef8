package app.linewright.odds.evidence;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.fair.BookWeights;
import app.linewright.odds.fair.FairPolicy;
import app.linewright.sport.LeagueKey;
import app.linewright.store.SettingsStore;
import app.linewright.store.Transaction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tuned policies, kept among the settings: under {@code fair-line/LEAGUE/MARKET} the method and the weights
 * learned, such as {@code shin pinnacle=9.5 bet365=0.8}.
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
        Map<FairPolicies.Scope, FairPolicy> tuned = new HashMap<>();
        settings.startingWith(transaction, PREFIX).forEach((name, content) -> {
            var scope = scope(name);
            var policy = policy(content);
            if (scope.isPresent() && policy.isPresent()) {
                tuned.put(scope.get(), policy.get());
            } else {
                LOG.warn("The setting {} holds no policy of fair lines: {}. The default is used.", name, content);
            }
        });
        return new FairPolicies(tuned);
    }

    /** Keeps the method and the learned weights of {@code policy}. */
    public void put(Transaction transaction, FairPolicies.Scope scope, FairPolicy policy) {
        settings.put(transaction, name(scope), text(policy));
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

    private static String text(FairPolicy policy) {
        var text = new StringBuilder(policy.method().key());
        new TreeMap<>(policy.weights().byBook())
                .forEach((book, weight) -> text.append(' ').append(book).append('=').append(weight));
        return text.toString();
    }

    private static Optional<FairPolicy> policy(String text) {
        var parts = text.split(" ", -1);
        Map<BookKey, Double> weights = new HashMap<>();
        try {
            for (int i = 1; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                weights.put(
                        new BookKey(parts[i].substring(0, equals)), Double.parseDouble(parts[i].substring(equals + 1)));
            }
            return DevigMethod.of(parts[0])
                    .map(FairPolicy.DEFAULT::withMethod)
                    .map(policy -> policy.withWeights(BookWeights.DEFAULT.with(weights)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
