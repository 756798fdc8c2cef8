package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that only grows while it is open is written anew while the program works with it. */
@Tag("slow")
class OpenCompactionTest {
    private static final long MEGABYTE = 1 << 20;
    private static final int KILLS = Math.max(3, Kills.COUNT / 4);
    private static final long SMALLEST = 4 * MEGABYTE;

    @TempDir
    private Path folder;

    @Test
    void theFileShrinksWhileOthersReadAndWriteAndNothingIsLost() throws Exception {
        Path home = folder.resolve("home");
        Path file = new DatabaseAddress.H2Files(home).file();
        String before;
        List<Integer> written;
        try (OpenHome open = Trial.open(home, Trial.LATEST)) {
            Database database = open.database();
            replaceOneSetting(database, 12);
            long grown = Files.size(file);
            try (Others others = new Others(database)) {
                for (int time = 0; time < 3; time++) {
                    Compaction done = database.compactIfWorthwhile(SMALLEST).orElseThrow();
                    assertThat(done.before()).isGreaterThanOrEqualTo(time == 0 ? grown : SMALLEST);
                    assertThat(done.after()).isLessThan(3 * MEGABYTE);
                    assertThat(done.readersWaited()).isLessThan(done.writersWaited());
                    replaceOneSetting(database, 12);
                }
                written = others.written();
            }
            assertThat(H2Compaction.copyOf(file)).doesNotExist();
            assertThat(database.trouble()).isEmpty();
            before = Trial.state(database);
        }
        assertThat(new Home(home).reachableByOthers()).isEmpty();
        try (OpenHome open = Trial.open(home, Trial.LATEST)) {
            assertThat(Trial.state(open.database())).isEqualTo(before);
            assertThat(numbers(open.database())).containsExactlyElementsOf(written);
        }
    }

    @Test
    void whoReadsForLongIsLeftInPeaceAndTheFileStaysLocked() throws Exception {
        Path home = folder.resolve("home");
        Path file = new DatabaseAddress.H2Files(home).file();
        try (OpenHome open = Trial.open(home, Trial.LATEST)) {
            Database database = open.database();
            replaceOneSetting(database, 12);
            long grown = Files.size(file);
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch enough = new CountDownLatch(1);
            CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> database.read(transaction -> {
                reading.countDown();
                await(enough);
                return content(transaction);
            }));
            await(reading);

            assertThat(database.compactIfWorthwhile(SMALLEST)).isEmpty();

            assertThat(Files.size(file)).isEqualTo(grown);
            assertThat(H2Compaction.copyOf(file)).doesNotExist();
            try (ChildProcess other = ChildProcess.start(LooksIn.class, file)) {
                assertThat(other.line().orElse("")).contains("is in use by another program");
            }
            enough.countDown();
            assertThat(reader.get(10, TimeUnit.SECONDS)).hasSize(SettingsStore.LONGEST);
            assertThat(database.compactIfWorthwhile(SMALLEST)).isPresent();
            try (ChildProcess other = ChildProcess.start(LooksIn.class, file)) {
                assertThat(other.line().orElse("")).contains("is in use by another program");
            }
        }
    }

    @Test
    void aFileOfWhichMostIsOfUseIsLeftAsItIs() throws IOException {
        Path home = folder.resolve("home");
        try (OpenHome open = Trial.open(home, Trial.LATEST)) {
            for (int number = 0; number < 8; number++) {
                Trial.putLongest(open.database(), "longest " + number, number);
            }
            open.database().compactIfWorthwhile(SMALLEST); // what the writing itself left behind
            assertThat(Files.size(new DatabaseAddress.H2Files(home).file())).isGreaterThan(SMALLEST);

            assertThat(open.database().compactIfWorthwhile(SMALLEST)).isEmpty();
            assertThat(open.database().compactIfWorthwhile()).isEmpty();
        }
    }

    @Test
    void aProcessThatIsKilledWhileItCompactsLosesNothing() throws InterruptedException {
        Path home = folder.resolve("home");
        Random random = new Random(20_261_121);
        SortedSet<Integer> confirmed = new TreeSet<>();
        int compactions = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess child = ChildProcess.start(Writer.class, home, kill * 1_000_000)) {
                List<String> lines = new ArrayList<>();
                child.line().ifPresent(lines::add);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(20, 800));
                child.kill();
                lines.addAll(child.remainingLines());
                for (String line : lines) {
                    compactions += line.equals(Writer.COMPACTED) ? 1 : 0;
                    if (line.endsWith(Writer.SAVED)) {
                        confirmed.add(Integer.valueOf(line.substring(0, line.length() - Writer.SAVED.length())));
                    }
                }
            }
            try (OpenHome opened = Trial.open(home, Trial.LATEST)) {
                SortedSet<Integer> lost = new TreeSet<>(confirmed);
                lost.removeAll(numbers(opened.database()));
                assertThat(lost).as("transactions lost by kill %d", kill).isEmpty();
            }
        }
        System.out.println(KILLS + " kills around " + compactions + " compactions");
        assertThat(compactions).isGreaterThanOrEqualTo(KILLS / 2);
    }

    /** Reads and writes for as long as it is open. */
    private static final class Others implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Integer> written = new ArrayList<>();
        private final CompletableFuture<Void> writer;
        private final List<CompletableFuture<Void>> readers;

        Others(Database database) {
            writer = CompletableFuture.runAsync(() -> {
                for (int number = 0; !over.get(); number++) {
                    int next = number;
                    written.add(database.write(transaction -> {
                        new SettingsStore(Trial.CLOCK).put(transaction, "number " + next, "");
                        return next;
                    }));
                }
            });
            readers = List.of(reader(database), reader(database));
        }

        private CompletableFuture<Void> reader(Database database) {
            return CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    assertThat(database.read(OpenCompactionTest::content)).hasSize(SettingsStore.LONGEST);
                }
            });
        }

        /** What was written, when nothing more is. */
        List<Integer> written() throws Exception {
            over.set(true);
            writer.get(30, TimeUnit.SECONDS);
            for (var reader : readers) {
                reader.get(30, TimeUnit.SECONDS);
            }
            return written.stream().map(String::valueOf).sorted().map(Integer::valueOf).toList();
        }

        @Override
        public void close() {
            over.set(true);
        }
    }

    /** Says why the file must not be opened. */
    static final class LooksIn {
        private LooksIn() {}

        public static void main(String[] arguments) {
            System.out.println(H2Inspection.objection(Path.of(arguments[0])).map(Refusal::sentence).orElse("free"));
        }
    }

    /** Writes and compacts for ever, and says so. */
    static final class Writer {
        static final String SAVED = " saved";
        static final String COMPACTED = "compacted";

        private Writer() {}

        public static void main(String[] arguments) {
            Database database = Trial.open(Path.of(arguments[0]), Trial.LATEST).database();
            for (int id = Integer.parseInt(arguments[1]); ; id++) {
                int number = id;
                database.write(transaction -> {
                    new SettingsStore(Trial.CLOCK).put(transaction, "number " + number, "");
                    return number;
                });
                System.out.println(number + SAVED);
                replaceOneSetting(database, 1);
                database.compactIfWorthwhile(SMALLEST).ifPresent(_ -> System.out.println(COMPACTED));
            }
        }
    }

    private static List<Integer> numbers(Database database) {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT substring(name FROM 8) FROM settings WHERE name LIKE 'number %' ORDER BY name")
                .mapTo(Integer.class)
                .list());
    }

    private static String content(Transaction transaction) {
        return new SettingsStore(Trial.CLOCK).find(transaction, "longest").orElseThrow();
    }

    private static void replaceOneSetting(Database database, int times) {
        for (int number = 0; number < times; number++) {
            Trial.putLongest(database, "longest", number);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
