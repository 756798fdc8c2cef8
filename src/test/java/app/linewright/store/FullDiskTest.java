package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    private static final String CONTENT = "x".repeat(20_000);

    @TempDir
    private Path folder;

    @Test
    void aFullDiskIsSaidNothingConfirmedIsLostAndSavingGoesOnWhenThereIsRoom() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder, 32)) {
            Path home = disk.folder().resolve("home");
            Set<String> confirmed = new TreeSet<>();
            try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
                Database database = opened.database();
                disk.fill(2_000_000);

                Optional<StoreFailure> failure = writeUntilFull(database, confirmed);

                assertThat(failure.map(StoreFailure::kind)).contains(StoreFailure.Kind.DISK_FULL);
                assertThat(failure.map(Throwable::getMessage).orElse("")).isEqualTo(
                        "Nothing was saved, because the disk of the database is full: free some space and try again.");
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
