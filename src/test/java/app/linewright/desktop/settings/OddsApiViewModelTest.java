package app.linewright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.PreparedAccount;
import app.linewright.desktop.PreparedRefresher;
import app.linewright.desktop.feeds.FeedsViewModel;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.settings.OddsApiViewModel.Word;
import app.linewright.feeds.oddsapi.KeyPlace;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import app.linewright.odds.MarketType;
import app.linewright.odds.history.HistoryTerms;
import app.linewright.sport.LeagueKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the settings say of The Odds API and of old prices, without a toolkit. */
class OddsApiViewModelTest {
    private final PreparedAccount account = new PreparedAccount();
    private final PreparedRefresher refresher = new PreparedRefresher();
    private final DirectTasks tasks = new DirectTasks();
    private final Words words = new Words(Locale.ENGLISH);

    private OddsApiViewModel model() {
        var feeds = new FeedsViewModel(refresher, tasks, () -> Instant.EPOCH, words);
        var model = new OddsApiViewModel(account, feeds, tasks, words);
        model.ask();
        return model;
    }

    private OddsApiViewModel entered(String key) {
        var model = model();
        model.keyProperty().set(key);
        model.keep();
        return model;
    }

    @Test
    void aKeyThatIsEnteredIsKeptAndTested() {
        var model = entered(" canary0123 ");

        assertThat(account.kept()).isEqualTo("canary0123");
        assertThat(model.keyProperty().get()).as("what the field still shows").isEmpty();
        assertThat(model.wordProperty().get()).isEqualTo(Word.WORKING);
        assertThat(model.keyNoteProperty().get()).isEqualTo("Answered in 214 ms, 412 requests left by The Odds API."
                + " The key is kept in the keyring of this computer.");
        assertThat(model.budgetNoteProperty().get()).startsWith("412 left, 88 used");

        model.remove();
        assertThat(model.keyNoteProperty().get()).startsWith("No key is kept.");
        assertThat(model.wordProperty().get()).isEqualTo(Word.NOTHING);
        assertThat(model.budgetNoteProperty().get()).isEmpty();
    }

    @Test
    void aKeyThatIsRefusedIsSaidAtItsField() {
        account.refusing("The Odds API does not know this key; look whether it is written as it was given to you.");
        var model = entered("canary0123");

        assertThat(model.wordProperty().get()).isEqualTo(Word.FAILED);
        assertThat(model.keyErrorProperty().get()).startsWith("The Odds API does not know this key");

        account.refusing("");
        model.test();
        assertThat(model.keyErrorProperty().get()).isEmpty();
        assertThat(model.wordProperty().get()).isEqualTo(Word.WORKING);
    }

    @Test
    void whatIsNoKeyIsNotKept() {
        var model = entered("short");

        assertThat(account.kept()).isEmpty();
        assertThat(model.keyErrorProperty().get()).startsWith("The key is not in the form of one");
        assertThat(model.keyProperty().get()).as("to be mended").isEqualTo("short");
        assertThat(entered("").keyErrorProperty().get()).startsWith("Enter the key first");
    }

    @Test
    void withoutAKeyringAPassphraseSealsIt() {
        account.withoutKeyring();
        var model = entered("canary0123");

        assertThat(model.keyNoteProperty().get()).contains(
                "This computer has no keyring that runs. The key holds until");
        model.passphraseProperty().set("short");
        model.givePassphrase();
        assertThat(model.keyErrorProperty().get()).contains("at least 8");
        model.passphraseProperty().set("a passphrase");
        model.givePassphrase();

        assertThat(model.passphraseProperty().get()).isEmpty();
        assertThat(model.keyNoteProperty().get()).contains(
                "odds-api-key.sealed, sealed with your passphrase, and open");
    }

    @Test
    void aSealedKeyIsOpenedWithItsPassphrase() {
        account.withoutKeyring();
        var before = entered("canary0123");
        before.passphraseProperty().set("a passphrase");
        before.givePassphrase();
        account.at(new KeyPlace.Sealed(Path.of("odds-api-key.sealed"), false));

        var model = model();
        assertThat(model.keyNoteProperty().get()).endsWith("give it to use the feed.");
        model.passphraseProperty().set("another one");
        model.givePassphrase();
        assertThat(model.keyErrorProperty().get()).startsWith("This is not the passphrase");
        model.passphraseProperty().set("a passphrase");
        model.givePassphrase();
        assertThat(model.wordProperty().get()).isEqualTo(Word.WORKING);
    }

    @Test
    void aBudgetThatIsNoneIsSaidAtItsFieldAndTheFormerOneHolds() {
        var model = model();
        assertThat(model.budgetProperty().get()).isEqualTo("500");

        model.budgetProperty().set("2,0o0");
        model.keepBudget();
        assertThat(model.budgetErrorProperty().get()).isEqualTo(
                "“2,0o0” is no number of requests from 0 to 100,000,000. The former budget holds.");
        assertThat(account.budget()).isEqualTo(500);

        model.budgetProperty().set("20,000");
        model.keepBudget();
        assertThat(account.budget()).isEqualTo(20_000);
        assertThat(model.budgetErrorProperty().get()).isEmpty();
    }

    @Test
    void whatIsAskedForIsChosenAndItsCostSaidBefore() {
        var model = model();
        assertThat(model.termsNoteProperty().get()).startsWith("Choose at least one league");

        model.leagues().forEach(league -> league.chosen().set(true));
        model.regionProperty().set("uk");

        assertThat(model.termsNoteProperty().get()).startsWith(
                "3 markets × 1 region × 2 leagues = 6 requests a refresh.");
        assertThat(account.terms()).hasValueSatisfying(terms -> {
            assertThat(terms.leagues()).containsExactly(
                    new LeagueKey("americanfootball_nfl"), new LeagueKey("soccer_epl"));
            assertThat(terms.books().regions()).isEqualTo(1);
            assertThat(terms.markets()).isEqualTo(MarketType.OF_GAMES);
        });
        assertThat(model().termsNoteProperty().get()).as("after a restart").contains("= 6 requests");

        model.watch();
        assertThat(refresher.asked()).containsExactly(OddsApiFeed.KEY);
    }

    @Test
    void oldPricesAreThinnedAsChosen() {
        var model = new HistoryViewModel(account, tasks, words);
        model.ask();
        assertThat(model.noteProperty().get()).startsWith("Every price stays. 1 day after");

        model.daysProperty().set("30");
        model.ruleProperty().set(HistoryTerms.Rule.THIN);
        assertThat(account.history()).isEqualTo(new HistoryTerms(HistoryTerms.Rule.THIN, 30, Optional.empty()));
        assertThat(model.noteProperty().get()).startsWith("30 days after a game");

        model.daysProperty().set("0");
        model.keep();
        assertThat(model.errorProperty().get()).startsWith("“0” is no number of days");
        assertThat(account.history().days()).isEqualTo(30);
    }
}
