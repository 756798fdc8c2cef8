package app.linewright;

import app.linewright.desktop.welcome.FirstCall;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.WatchedFeeds;
import app.linewright.feeds.oddsapi.BookScope;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import app.linewright.feeds.oddsapi.OddsApiKeys;
import app.linewright.feeds.oddsapi.OddsApiTerms;
import app.linewright.odds.MarketType;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks The Odds API for the first time, for the window: for the moneyline of one league, which costs least. */
record StoredFirstCall(Supplier<List<League>> known, OddsApi oddsApi, WatchedFeeds feeds) implements FirstCall {
    private static final String UNITED_STATES = "United States";

    @Override
    public List<League> leagues() {
        return known.get().stream().filter(league -> !league.simulated()).toList();
    }

    @Override
    public Answer ask(String key, LeagueKey league) throws FeedFailure {
        var outcome = oddsApi.keys().keep(key);
        oddsApi.test();
        oddsApi.watch(new OddsApiTerms(List.of(league), books(league), List.of(MarketType.H2H), List.of()));
        feeds.watch(OddsApiFeed.KEY, Optional.empty());
        var report = feeds.refresh(OddsApiFeed.KEY);
        return new Answer(report.games(), switch (outcome) {
            case OddsApiKeys.Outcome.Done _ -> Optional.empty();
            case OddsApiKeys.Outcome.OnlyHeld(var reason) -> Optional.of(reason);
        });
    }

    /** The books of the country where the league plays, or of Europe. */
    private BookScope books(LeagueKey league) {
        boolean american = leagues().stream()
                .anyMatch(each -> each.key().equals(league) && each.country().equals(UNITED_STATES));
        return american ? BookScope.USUAL : new BookScope.Regions(List.of("eu"));
    }
}
