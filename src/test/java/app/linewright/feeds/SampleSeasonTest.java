package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.QuoteTime;
import app.linewright.odds.StoredQuote;
import app.linewright.sport.Event;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.store.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleSeasonTest {
    @Test
    void theSampleSeasonGoesInWholeAndIsMarkedSimulated() {
        try (var home = TestDatabase.h2()) {
            var trial = new ImportTrial(home.database()).load();
            var report = trial.service.runSample(ImportWatch.NOBODY).files().getFirst();
            assertThat(report.problems()).isEmpty();
            assertThat(report.rows()).isEqualTo(new RowCounts(1056, 1056, 0, 0, 0, 0));
            assertThat(report.quotesAdded()).isEqualTo(1056L * 5 * 7);
            assertThat(trial.events()).hasSize(132);
            assertThat(trial.results(trial.events())).hasSize(132);
            assertThat(trial.events()).extracting(Event::league).containsOnly(new LeagueKey("soccer_simulated"));
            assertThat(trial.database.read(trial.stores.leagues()::all))
                    .filteredOn(League::simulated)
                    .extracting(League::key)
                    .contains(new LeagueKey("soccer_simulated"));
            var first = trial.events().getFirst();
            var history = trial.database.read(
                    transaction -> trial.stores.quotes().history(transaction, List.of(first.id())));
            assertThat(history.markets()).flatExtracting(market -> market.quotes())
                    .extracting(StoredQuote::quote)
                    .allSatisfy(quote -> assertThat(quote.time()).isInstanceOf(QuoteTime.Exact.class))
                    .allSatisfy(quote -> assertThat(quote.book().value()).startsWith("simulated_"));

            assertThat(trial.service.runSample(ImportWatch.NOBODY).files().getFirst().rows())
                    .isEqualTo(new RowCounts(1056, 0, 0, 1056, 0, 0));
        }
    }
}
