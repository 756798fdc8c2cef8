package app.linewright.feeds.oddsapi;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import app.linewright.feeds.oddsapi.OddsApiCall.EventOdds;
import app.linewright.feeds.oddsapi.OddsApiCall.Odds;
import app.linewright.feeds.oddsapi.OddsApiCall.PricesAsked;
import app.linewright.feeds.oddsapi.json.OddsApiBooks;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.PriceFormat;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of The Odds API at a refresh.
 *
 * @param markets of the games: moneyline, spreads, totals
 * @param props what is asked of players, by the provider's keys such as {@code player_points}; empty for nothing
 */
public record OddsApiTerms(List<LeagueKey> leagues, BookScope books, List<MarketType> markets, List<String> props) {
    /** How long before its start a game's players are asked for: earlier, few books have prices on them. */
    public static final Duration PROPS_AHEAD = Duration.ofHours(24);

    private static final String AMERICA = "us";

    public OddsApiTerms {
        leagues = leagues.stream().distinct().toList();
        markets = markets.stream().distinct().toList();
        props = props.isEmpty() ? List.of() : Words.distinct("market", props);
        if (leagues.isEmpty() || markets.isEmpty()) {
            throw new IllegalArgumentException("Name at least one league and one market to ask The Odds API for.");
        }
        if (markets.stream().anyMatch(MarketType::isProp)) {
            throw new IllegalArgumentException("Name what is asked of players among the props.");
        }
    }

    /** The terms as text, which {@link #read} reads. */
    String text() {
        var scope = books.parameter();
        return String.join(
                "\n",
                "leagues=" + leagues.stream().map(LeagueKey::value).collect(joining(",")),
                scope.getKey() + "=" + scope.getValue(),
                "markets=" + markets.stream().map(MarketType::key).collect(joining(",")),
                "props=" + String.join(",", props));
    }

    /** The terms that {@code text} writes; empty if it is none of {@link #text}. */
    static Optional<OddsApiTerms> read(String text) {
        var lines = text.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(toMap(parts -> parts[0], parts -> words(parts[1]), (one, _) -> one));
        try {
            return Optional.of(new OddsApiTerms(
                    lines.getOrDefault("leagues", List.of()).stream().map(LeagueKey::new).toList(),
                    lines.containsKey("bookmakers")
                            ? new BookScope.Bookmakers(lines.getOrDefault("bookmakers", List.of()))
                            : new BookScope.Regions(lines.getOrDefault("regions", List.of())),
                    MarketType.OF_GAMES.stream()
                            .filter(type -> lines.getOrDefault("markets", List.of()).contains(type.key()))
                            .toList(),
                    lines.getOrDefault("props", List.of())));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    Odds odds(LeagueKey league) {
        return new Odds(league, new PricesAsked(markets.stream().map(MarketType::key).toList(), books, format()));
    }

    EventOdds propsOf(LeagueKey league, String event) {
        return new EventOdds(league, event, new PricesAsked(props, books, format()));
    }

    /** American books quote American prices; what the provider makes of them in decimals is rounded. */
    PriceFormat format() {
        return switch (books) {
            case BookScope.Regions(var keys) -> format(keys);
            case BookScope.Bookmakers(var keys) -> {
                var known = OddsApiBooks.shipped();
                yield format(keys.stream().flatMap(key -> known.regions(new BookKey(key)).stream()).toList());
            }
        };
    }

    private static PriceFormat format(List<String> regions) {
        return !regions.isEmpty() && regions.stream().allMatch(region -> region.startsWith(AMERICA))
                ? PriceFormat.AMERICAN
                : PriceFormat.DECIMAL;
    }
}
