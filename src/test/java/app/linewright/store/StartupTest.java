package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {
    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void nameAHome() {
        home = folder.resolve("home");
    }

    @Test
    void aFormerVersionsDatabaseIsBroughtUpToDateWithWhatItHolds() {
        try (OpenHome opened = Trial.open(home, Trial.FORMER)) {
            opened.database().writeDurably(transaction ->
                    transaction.handle().execute("INSERT INTO settings VALUES ('mine', 'kept', LOCALTIMESTAMP)"));
        }
        try (OpenHome opened = Trial.open(home, Trial.LATEST)) {
            assertThat(Trial.state(opened.database()))
                    .contains("name=mine, content=kept", "name=trial, content=two", "word=first", "word=alpha");
        }
    }

    @Test
    void aStartWithNothingToDoTouchesNothing() {
        Trial.open(home, Trial.LATEST).close();
        List<StartStep> steps = new ArrayList<>();

        Trial.opened(Trial.start(home, Trial.LATEST, (step, subject) -> steps.add(step))).close();

        assertThat(steps).containsExactly(
                StartStep.BEGINNING,
                StartStep.HOME_CREATED,
                StartStep.HOME_SECURED,
                StartStep.LOCK_TAKEN,
                StartStep.LEFTOVERS_REMOVED,
                StartStep.DATABASE_INSPECTED,
                StartStep.SCHEMA_COMPARED,
                StartStep.DATABASE_OPENED,
                StartStep.REFERENCE_DATA_COMPARED,
                StartStep.READY);
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndStaysUsableByThat() {
        Trial.open(home, Trial.LATEST).close();

        Refusal refusal = refusal(Trial.FORMER);

        assertThat(refusal.cause()).isEqualTo(Refusal.Cause.NEWER_SCHEMA);
        assertThat(refusal.sentence()).isEqualTo("The database " + home.resolve("linewright.mv.db")
                + " was written by a newer Linewright (schema 2, this one knows 1): install that version, or name"
                + " another home with --home.");
        Trial.open(home, Trial.LATEST).close();
    }

    @Test
    void aDatabaseWhoseMigrationsDifferIsRefused() {
        Trial.open(home, Trial.FORMER).close();

        assertThat(refusal("db/edited").sentence()).contains("its migration 001 differs from Linewright's");
    }

    @Test
    void aMigrationThatFailsLeavesTheDatabaseAsItWas() {
        Trial.open(home, Trial.FORMER).close();

        assertThat(refusal("db/broken").sentence()).contains("could not be brought up to date and is left as it was");

        Trial.open(home, Trial.FORMER).close();
    }

    @Test
    void aRefusedStartGivesTheLockBack() {
        Trial.open(home, Trial.LATEST).close();
        refusal(Trial.FORMER);
        refusal(Trial.FORMER);

        Trial.open(home, Trial.LATEST).close();
    }

    @Test
    void referenceDataAreLoadedOncePerVersion() {
        Counting data = new Counting();
        startWith(data, "one");
        startWith(data, "one");
        startWith(data, "two");

        assertThat(data.loaded).containsExactly("one", "two");
    }

    @Test
    void theVersionOfContentsIsThatOfTheirBytesInTheirOrder() {
        byte[] a = {1, 2};
        byte[] b = {3};

        assertThat(ReferenceData.versionOf(List.of(a, b)))
                .hasSize(32)
                .isEqualTo(ReferenceData.versionOf(List.of(a.clone(), b.clone())))
                .isNotEqualTo(ReferenceData.versionOf(List.of(b, a)))
                .isNotEqualTo(ReferenceData.versionOf(List.of(new byte[] {1, 2, 3})));
    }

    private void startWith(Counting data, String version) {
        data.version = version;
        Trial.opened(new Startup(List.of(data), InstantSource.fixed(Instant.EPOCH), StartListener.SILENT)
                        .open(home, Optional.empty()))
                .close();
    }

    private static final class Counting implements ReferenceData {
        private final List<String> loaded = new ArrayList<>();
        private String version = "";

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public void load(Transaction transaction) {
            loaded.add(version);
        }
    }

    private Refusal refusal(String migrations) {
        return Trial.refusal(Trial.start(home, migrations, StartListener.SILENT));
    }
}
