package app.linewright;

import app.linewright.desktop.feeds.ApiQuota;
import app.linewright.desktop.settings.ApiAccount;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.oddsapi.KeyPlace;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiKeys;
import app.linewright.feeds.oddsapi.OddsApiTerms;
import app.linewright.odds.history.HistoryCare;
import app.linewright.odds.history.HistoryTerms;
import app.linewright.sport.League;
import app.linewright.sport.LeagueStore;
import app.linewright.store.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the key and what it is spent on, for the window. */
record StoredAccount(OddsApi oddsApi, HistoryCare history, Database database, LeagueStore leagues)
        implements ApiAccount {
    private static final Logger LOG = LoggerFactory.getLogger(StoredAccount.class);

    @Override
    public Standing standing() {
        return new Standing(
                oddsApi.keys().place(), oddsApi.budget(), quota(), oddsApi.terms(), askable(), history.terms());
    }

    private Optional<ApiQuota> quota() {
        try {
            var allowance = oddsApi.usage(Optional.empty()).allowance();
            return Optional.of(new ApiQuota(allowance.left(), allowance.budget()));
        } catch (FeedFailure withoutKey) {
            LOG.info("What is left of The Odds API is not known: {}", withoutKey.getMessage());
            return Optional.empty();
        }
    }

    private List<League> askable() {
        return database.read(leagues::all).stream()
                .filter(league -> !league.simulated())
                .sorted(Comparator.comparing(League::name))
                .toList();
    }

    @Override
    public OddsApiKeys.Outcome keep(String key) throws FeedFailure {
        return oddsApi.keys().keep(key);
    }

    @Override
    public OddsApiKeys.Outcome seal(char[] passphrase) throws FeedFailure {
        return oddsApi.keys().seal(passphrase);
    }

    @Override
    public KeyPlace open(char[] passphrase) throws FeedFailure {
        return oddsApi.keys().open(passphrase);
    }

    @Override
    public KeyPlace remove() throws FeedFailure {
        return oddsApi.keys().remove();
    }

    @Override
    public OddsApi.Answered test() throws FeedFailure {
        return oddsApi.test();
    }

    @Override
    public void budget(int requests) {
        oddsApi.setBudget(requests);
    }

    @Override
    public void ask(OddsApiTerms terms) {
        oddsApi.watch(terms);
    }

    @Override
    public void care(HistoryTerms terms) {
        history.setTerms(terms);
    }
}
