package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FullDiskTest {
    private static final String CONTENT = "x".repeat(20_000);

    @TempDir
    private Path folder;

    static IntStream roomLeft() {
        return IntStream.range(0, Kills.MANY ? 60 : 6).map(times -> 2_000_000 + 20_000 * times);
    }

    /** Several times, because the database is opened again by whoever comes first. */
    @ParameterizedTest
    @MethodSource("roomLeft")
    void aFullDiskIsSaidNothingConfirmedIsLostAndSavingGoesOnWhenThereIsRoom(int room) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder, 32)) {
            Path home = disk.folder().resolve("home");
            Set<String> confirmed = new TreeSet<>();
            try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
                Database database = opened.database();
                disk.fill(room);

                Optional<StoreFailure> failure = writeUntilFull(database, confirmed);

                assertThat(failure.map(StoreFailure::kind)).contains(StoreFailure.Kind.DISK_FULL);
                assertThat(failure.map(Throwable::getMessage).orElse("")).isEqualTo(
                        "The last change was not saved, because the disk of the database is full: free some space and"
                                + " try again.");
                assertThat(database.trouble()).isEqualTo(failure);
                for (int again = 0; again < 3; again++) {
                    String name = "refused " + again;
                    assertThatThrownBy(() -> write(database, name)).isInstanceOf(StoreFailure.class);
                }

                assertThat(names(database)).as("reading goes on").containsExactlyElementsOf(confirmed);

                disk.free();
                write(database, "after");
                confirmed.add("after");
                assertThat(database.trouble()).isEmpty();
                assertThat(names(database)).containsExactlyElementsOf(confirmed);
            }
            try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
                assertThat(names(opened.database())).containsExactlyElementsOf(confirmed);
            }
        }
    }

    /** As imports and the loading of shipped data write. */
    @Test
    void aDiskThatFillsInTheMiddleOfABatchIsRecognisedAllTheSame() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder, 32)) {
            try (OpenHome opened = Trial.open(disk.folder().resolve("home"), Migrations.ROOT)) {
                Database database = opened.database();
                write(database, "before");
                disk.fill(2_000_000);

                assertThatThrownBy(() -> writeBatches(database))
                        .isInstanceOfSatisfying(StoreFailure.class, failure -> {
                            assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.DISK_FULL);
                            assertThat(failure.reason()).isEqualTo("the disk of the database is full");
                        });
                assertThat(database.trouble().map(StoreFailure::kind)).contains(StoreFailure.Kind.DISK_FULL);
                assertThat(names(database)).as("reading goes on").containsExactly("before");

                disk.free();
                write(database, "after");
                assertThat(names(database)).containsExactly("after", "before");
            }
        }
    }

    @Test
    void shippedDataThatFindNoRoomAreRefusedInASentence() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder, 32)) {
            Path home = disk.folder().resolve("home");
            Trial.open(home, Migrations.ROOT).close();
            disk.fill(2_000_000);

            Refusal refusal = Trial.refusal(
                    new Startup(List.of(new Bulk()), InstantSource.system(), StartListener.SILENT)
                            .open(home, Optional.empty()));

            assertThat(refusal.cause()).isEqualTo(Refusal.Cause.DISK_FULL);
            assertThat(refusal.sentence()).isEqualTo("The home " + home + " could not be filled with what Linewright"
                    + " ships, because the disk of the database is full: free some space and start again.");
            disk.free();
            try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
                assertThat(names(opened.database())).isEmpty();
            }
        }
    }

    @Test
    void onADiskWithoutAnyRoomWhatIsStoredCanBeRead() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder, 32)) {
            Path home = disk.folder().resolve("home");
            try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
                write(opened.database(), "before");
            }
            disk.fill(0);

            try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
                assertThat(names(opened.database())).containsExactly("before");
            }

            disk.free();
            try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
                assertThat(names(opened.database())).containsExactly("before");
            }
        }
    }

    /** More than the disk takes, loaded in batches. */
    private record Bulk() implements ReferenceData {
        @Override
        public String name() {
            return "bulk";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public void load(Transaction transaction) {
            loadBatches(transaction);
        }
    }

    private static void writeBatches(Database database) {
        database.write(transaction -> {
            loadBatches(transaction);
            return "";
        });
    }

    private static void loadBatches(Transaction transaction) {
        for (int batch = 0; batch < 40; batch++) {
            PreparedBatch rows = transaction
                    .handle()
                    .prepareBatch("INSERT INTO settings VALUES (?, ?, LOCALTIMESTAMP) ON CONFLICT DO NOTHING");
            for (int row = 0; row < 50; row++) {
                rows.bind(0, "batch %02d row %02d".formatted(batch, row)).bind(1, CONTENT).add();
            }
            rows.execute();
        }
    }

    private static Optional<StoreFailure> writeUntilFull(Database database, Set<String> confirmed) {
        for (int i = 0; i < 10_000; i++) {
            try {
                write(database, "full %05d".formatted(i));
                confirmed.add("full %05d".formatted(i));
            } catch (StoreFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }

    private static void write(Database database, String name) {
        database.writeDurably(transaction ->
                transaction.handle().execute("INSERT INTO settings VALUES (?, ?, LOCALTIMESTAMP)", name, CONTENT));
    }

    private static List<String> names(Database database) {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT name FROM settings ORDER BY name")
                .mapTo(String.class)
                .list());
    }
}
