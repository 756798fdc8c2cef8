package app.linewright.feeds.live;

import static java.util.Objects.requireNonNull;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Prop;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerFacts;
import app.linewright.sport.PlayerId;
import app.linewright.sport.PlayerNames;
import app.linewright.sport.PlayerStore;
import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The players that a feed names, linked to those that are stored. A feed tells no more than the name, so a player is
 * who is called so in the league; of namesakes the one who plays for a side of the game. Who is not known yet is
 * stored; where two could be meant, the market is left out.
 */
final class PropLinks {
    /** A player as a game names him. */
    private record Named(EventKey game, String name) {}

    private final Map<Named, PlayerId> players = new HashMap<>();
    private final Set<FeedTrouble> problems = new LinkedHashSet<>();

    /** Links the players of {@code games}, which are all of one league. */
    void link(
            Transaction transaction,
            PlayerStore store,
            FeedKey feed,
            LeagueKey league,
            Map<EventKey, FeedGame> games) {
        Set<Named> named = new LinkedHashSet<>();
        games.forEach((key, game) -> game.quotes().keySet().stream()
                .filter(market -> market.type().isProp())
                .forEach(market -> named.add(new Named(key, market.player()))));
        if (named.isEmpty()) {
            return;
        }
        var known = store.names(transaction, league);
        Map<String, PlayerFacts> strangers = new LinkedHashMap<>();
        for (var each : named) {
            if (known.of(each.name(), Set.of()).isEmpty()) {
                var id = league + "/" + PlayerNames.fold(each.name());
                strangers.putIfAbsent(id, new PlayerFacts(feed.value(), id, league, each.name(), "", null));
            }
        }
        if (!strangers.isEmpty()) {
            store.put(transaction, strangers.values());
            known = store.names(transaction, league);
        }
        resolve(named, known);
    }

    private void resolve(Collection<Named> named, PlayerNames known) {
        for (var each : named) {
            var meant = known.of(each.name(), Set.of(each.game().home(), each.game().away()));
            if (meant.size() == 1) {
                players.put(each, meant.getFirst().id());
            } else {
                problems.add(new GameTrouble.SeveralPlayers(
                        each.name(), meant.size(), each.game().league().value()));
            }
        }
    }

    /** The market with its player's id; empty where nobody knows whom it means. */
    Optional<MarketKey> market(EventKey game, EventId event, FeedMarket market) {
        if (!market.type().isProp()) {
            return Optional.of(new MarketKey(event, market.type()));
        }
        return Optional.ofNullable(players.get(new Named(game, market.player())))
                .map(player -> new MarketKey(event, market.type(), new Prop(market.stat(), requireNonNull(player))));
    }

    Set<FeedTrouble> problems() {
        return problems;
    }
}
