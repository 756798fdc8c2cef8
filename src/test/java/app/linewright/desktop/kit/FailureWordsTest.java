package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.PreparedAccount;
import app.linewright.feeds.http.Silence;
import app.linewright.feeds.live.Allowance;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.GameTrouble;
import app.linewright.feeds.live.GameTrouble.NoTeam.Likeness;
import app.linewright.feeds.oddsapi.KeyTrouble;
import app.linewright.feeds.oddsapi.OddsApiProblem;
import app.linewright.feeds.oddsapi.json.AnswerTrouble;
import app.linewright.feeds.oddsapi.json.EventName;
import app.linewright.feeds.oddsapi.json.Listing;
import app.linewright.feeds.oddsapi.json.PartTrouble;
import app.linewright.feeds.oddsapi.json.PartTrouble.EventLacks.Lack;
import app.linewright.odds.EntryRefusal;
import app.linewright.odds.Money;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.RefusedEntryException;
import app.linewright.sport.LeagueKey;
import app.linewright.store.Refusal;
import app.linewright.store.StoreFailure;
import app.linewright.store.StoredFailures;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure and every trouble of a feed is said in the language of the window. */
class FailureWordsTest {
    private static final Instant AT = Instant.parse("2026-11-22T18:00:00Z");
    private static final String CALL = "/v4/sports/soccer_epl/odds";

    private final FailureWords french = new FailureWords(new Words(Locale.FRENCH));
    private final FailureWords english = new FailureWords(new Words(Locale.ENGLISH));

    @ParameterizedTest
    @MethodSource("troubles")
    void whyAFeedGaveNoAnswerIsSaidInFrench(FeedTrouble trouble) {
        var failure = new FeedFailure(trouble);
        assertFrench(french.of(failure), trouble.sentence());
        assertThat(english.of(failure)).doesNotContain("{").doesNotContain("«");
    }

    static Stream<FeedTrouble> troubles() {
        var silences = Stream.of(
                new Silence.UnknownHost("api.example.com"), new Silence.NobodyThere("api.example.com"),
                new Silence.LeftAlone("api.example.com", AT), new Silence.TooLarge(64_000_000),
                new Silence.NotKept(AT));
        var allowance = new Allowance(LocalDate.of(2026, 11, 22), 500, 500, 14, OptionalInt.of(0));
        var asked = Stream.of(
                new OddsApiProblem.KeyRefused("MISSING_KEY"), new OddsApiProblem.KeyRefused("DEACTIVATED_KEY"),
                new OddsApiProblem.KeyRefused(""), new OddsApiProblem.OutOfCredits(AT),
                new OddsApiProblem.AskedAlready(CALL, AT, AT), new OddsApiProblem.HistoryUnavailable(),
                new OddsApiProblem.EventGone(CALL), new OddsApiProblem.RequestRefused(CALL, "UNKNOWN_SPORT"),
                new OddsApiProblem.TooOften(CALL), new OddsApiProblem.ServerTrouble(CALL, 503),
                new OddsApiProblem.Unexpected(CALL, 418, ""), new OddsApiProblem.Unexpected(CALL, 418, "teapot"),
                new OddsApiProblem.Unread(CALL, AnswerTrouble.Plain.NOTHING),
                new OddsApiProblem.ResultsMissed(new LeagueKey("soccer_epl"), AT, AT),
                new OddsApiProblem.MarketNotTaken("player_dunks", 12), new OddsApiProblem.OutsideHistory(AT, AT));
        var keys = Stream.of(
                new KeyTrouble.KeyringLocked(PreparedAccount.noKeyring()),
                new KeyTrouble.StillInKeyring(PreparedAccount.noKeyring()), new KeyTrouble.ShortPassphrase(8),
                new KeyTrouble.Unwritable(Path.of("/k")), new KeyTrouble.Unremovable(Path.of("/k")));
        var answers = Stream.of(
                new AnswerTrouble.GoesOn(1_204), new AnswerTrouble.CutOff(1_204),
                new AnswerTrouble.NoJson("<html>", 0), new AnswerTrouble.TooMuch(64));
        var event = new EventName("A", "B", "x");
        var parts = Stream.of(
                new PartTrouble.NoSportKey(""), new PartTrouble.NoSportKey("Curling"),
                new PartTrouble.EventLacks(new EventName(null, null, null), Lack.ID),
                new PartTrouble.EventLacks(new EventName(null, "B", "x"), Lack.SIDES),
                new PartTrouble.NoScore(event, "A", "x"), new PartTrouble.NoBookKey("x"),
                new PartTrouble.NamelessBook(event), new PartTrouble.More(1), new PartTrouble.More(1_200));
        var faults = Stream.concat(Arrays.stream(PartTrouble.Fault.Plain.values()), Stream.of(
                new PartTrouble.Fault.BadPrice(new EntryRefusal.NoPriceIn("x", PriceFormat.DECIMAL)),
                new PartTrouble.Fault.BadPoint("x"), new PartTrouble.Fault.TextForPrice("x"),
                new PartTrouble.Fault.TextForPoint("x")));
        var games = Stream.of(
                new GameTrouble.UnknownLeague("curling_moon"), new GameTrouble.OneTeam("A", "B", "NFL"),
                new GameTrouble.NoTeam("Yankes", "MLB", Likeness.NEARLY, List.of("New York Yankees")),
                new GameTrouble.NoTeam("Chicago", "MLB", Likeness.SEVERAL, List.of("Cubs", "White Sox")),
                new GameTrouble.NoTeam("Chicago", "MLB", Likeness.NEAREST, List.of("Cubs", "White Sox")),
                new GameTrouble.NoTeam("Wombats", "MLB", Likeness.NEAREST, List.of()),
                new GameTrouble.OtherPair("A", "B", "C", "D"), new GameTrouble.SeveralPlayers("Lamar Oak", 2, "nfl"));
        return Stream.<Stream<? extends FeedTrouble>>of(
                        Stream.concat(Arrays.stream(Silence.Plain.values()), silences).flatMap(why -> Stream.of(
                                new OddsApiProblem.NoAnswer(CALL, why), new OddsApiProblem.Unreachable(CALL, why))),
                        Arrays.stream(Allowance.Limit.values())
                                .map(limit -> new OddsApiProblem.BudgetSpent(allowance, limit)),
                        asked,
                        Arrays.stream(KeyTrouble.Plain.values()),
                        Arrays.stream(KeyTrouble.KeyFile.Fault.values())
                                .map(fault -> new KeyTrouble.KeyFile(Path.of("/k"), fault)),
                        keys,
                        Arrays.stream(AnswerTrouble.Plain.values()),
                        answers,
                        Arrays.stream(AnswerTrouble.OtherForm.values()),
                        Arrays.stream(Listing.values()).flatMap(list -> Stream.of(
                                new AnswerTrouble.NoList(list), new PartTrouble.NoEntry(list, 4))),
                        parts,
                        Arrays.stream(Lack.values()).map(lack -> new PartTrouble.EventLacks(event, lack)),
                        faults.flatMap(fault -> Stream.of(
                                new PartTrouble.OutcomeLeft(event, "Book", "totals", null, null, fault),
                                new PartTrouble.OutcomeLeft(event, "Book", "totals", "Ann", "Over", fault))),
                        games)
                .flatMap(each -> each);
    }

    /** A family that is new has to be said too, which no compiler asks for across packages. */
    @Test
    void everyFamilyOfTroublesIsSaid() {
        Set<String> families = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.linewright.feeds").stream()
                .filter(each -> each.isAssignableTo(FeedTrouble.class) && each.isInterface())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(families).containsExactlyInAnyOrder(
                "FeedTrouble", "OddsApiProblem", "KeyTrouble", "AnswerTrouble", "PartTrouble", "GameTrouble");
    }

    @ParameterizedTest
    @EnumSource(StoreFailure.Kind.class)
    void whatTheDatabaseCannotDoIsSaidInFrench(StoreFailure.Kind kind) {
        for (var reading : List.of(true, false)) {
            var failure = StoredFailures.of(kind, reading);
            assertFrench(french.of(failure), failure.sentence());
            assertThat(english.of(failure)).isEqualTo(failure.sentence());
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whyWhatWasWrittenIsRefusedIsSaidInFrench(EntryRefusal refusal) {
        var refused = new RefusedEntryException(refusal);
        assertFrench(french.of(refused), refusal.sentence());
        assertThat(english.of(refused)).doesNotContain("{").doesNotContain("«");
    }

    static Stream<EntryRefusal> entries() {
        var euro = Currency.getInstance("EUR");
        return Stream.concat(
                Arrays.stream(PriceFormat.values()).map(format -> new EntryRefusal.NoPriceIn("0.5x", format)),
                Stream.of(
                        new EntryRefusal.NoPrice("0.5x"), new EntryRefusal.EitherPrice("150"),
                        new EntryRefusal.NoPoint("a"), new EntryRefusal.LongPoint("2.555"),
                        new EntryRefusal.FarPoint(2_000), new EntryRefusal.NoAmount("1.234", euro, 2),
                        new EntryRefusal.NoCurrency("lot"), new EntryRefusal.NoMinorUnit("XAU"),
                        new EntryRefusal.NoTotal(new Money(euro, 0), new Money(euro, 100_000_000))));
    }

    @ParameterizedTest
    @EnumSource(Refusal.Fault.class)
    void whyTheHomeCannotBeOpenedIsSaidInFrenchWithThePlace(Refusal.Fault fault) {
        var refusal = new Refusal(fault, "/h", "un", "deux");
        assertFrench(french.of(refusal), refusal.sentence());
        assertThat(french.of(refusal)).contains("/h");
        assertThat(english.of(refusal)).isEqualTo(refusal.sentence()
                .replaceAll("'([^' ]+)'", "“$1”").replace("'", "’"));
    }

    @Test
    void whatTheProgramItselfSaysOfARefusedHomeIsSaidInFrenchToo() {
        assertThat(french.of(new Refusal(Refusal.Fault.NOT_LOCKED, "/h", "access denied"))).contains("(accès refusé)");
        assertThat(french.of(new Refusal(Refusal.Fault.NOT_LOCKED, "/h", "Bad address"))).contains("(Bad address)");
    }

    @Test
    void figuresInRefusalsStandAsTheLanguageWritesThem() {
        var amount = new RefusedEntryException(new EntryRefusal.NoAmount("1,2,3", Currency.getInstance("EUR"), 2));
        assertThat(french.of(amount)).isEqualTo("«\u00a01,2,3\u00a0» n’est pas un montant en EUR\u00a0: des chiffres"
                + " avec au plus 2 décimales, tels que 50,00, en sont un.");
        assertThat(english.of(amount)).isEqualTo("“1,2,3” is not an amount of EUR: plain digits with at most 2"
                + " decimals, such as 50.00, are.");
    }

    @Test
    void otherFailuresAreSaidInFrenchAsFarAsTheyAreKnown() {
        assertThat(french.of(new NoSuchFileException("/data/E0.csv")))
                .isEqualTo("Ce fichier n’existe pas\u00a0: /data/E0.csv.");
        assertThat(french.of(new AccessDeniedException("/data"))).isEqualTo("Le système refuse l’accès\u00a0: /data.");
        assertThat(french.of(new IOException("No space left on device"))).startsWith("Il n’y a plus de place\u00a0: ");
        assertThat(french.of(new IllegalStateException(new SQLException("secret", "42S02"))))
                .isEqualTo("La base a refusé une instruction (état SQL 42S02)\u00a0: signalez-le avec le journal.");
        assertThat(french.of(PreparedAccount.noKeyring())).isEqualTo("Cet ordinateur n’a pas de trousseau en service.");
        assertThat(french.of(new IllegalStateException("as it is")))
                .endsWith(" ces mots\u00a0: «\u00a0as it is\u00a0»");
        assertThat(english.of(new IllegalStateException("as it is"))).isEqualTo("as it is");
        assertThat(french.of(new ExecutionException("The program has a fault", new NoClassDefFoundError("a/B"))))
                .isEqualTo("Le programme a une erreur (java.lang.NoClassDefFoundError: a/B)\u00a0: signalez-la avec le"
                        + " journal.");
    }

    @Test
    void ofAFileThatFailsTheSystemsWordsAreToldAndNotTheEnglishSentenceAroundThem() {
        var full = new UncheckedIOException("It cannot be unpacked.", new IOException("No space left on device"));
        assertThat(french.of(full)).startsWith("Il n’y a plus de place\u00a0: No space left on device.");
    }

    private static void assertFrench(String said, String sentence) {
        assertThat(said).isNotEqualTo(sentence).doesNotContain("{").doesNotContain("“")
                .doesNotContainPattern("\\b(The [a-z]|is|are|has|its|was|which)\\b")
                .doesNotContainPattern("[^\u00a0][:;?»](\\s|$)");
    }
}
