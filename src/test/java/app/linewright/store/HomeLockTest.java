package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondProcessIsToldWhoIsThereAndTheFirstGoesOn() {
        for (int time = 0; time < Math.max(1, Kills.COUNT / 4); time++) {
            aSecondProcessIsTold(folder.resolve("home"));
        }
    }

    private static void aSecondProcessIsTold(Path home) {
        try (ChildProcess first = ChildProcess.start(KeepsAHome.class, home)) {
            assertThat(first.line()).contains("open");

            long begun = System.nanoTime();
            Refusal refusal = Trial.refusal(Trial.start(home, Migrations.ROOT, StartListener.SILENT));

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            assertThat(refusal.cause()).isEqualTo(Refusal.Cause.IN_USE);
            assertThat(refusal.sentence())
                    .startsWith("Linewright already runs on the home " + home + " (process " + first.id() + ", start")
                    .endsWith("): close it there, or name another home with --home.");
            assertThat(first.line()).contains("saved");
        }
    }

    @Test
    void theLockOfAKilledProcessIsFree() {
        Path home = folder.resolve("home");
        try (ChildProcess first = ChildProcess.start(KeepsAHome.class, home)) {
            assertThat(first.line()).contains("open");
            first.kill();
        }
        try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
            assertThat(HomeLock.holder(opened.home()).map(HomeLock.Holder::process))
                    .contains(ProcessHandle.current().pid());
        }
    }

    @Test
    void withinAProcessTheSecondIsRefusedAndTheFirstKeepsTheLock() {
        Path home = folder.resolve("home");
        try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
            assertThat(opened.home().folder()).isEqualTo(home);
            assertThat(Trial.refusal(Trial.start(home, Migrations.ROOT, StartListener.SILENT)).cause())
                    .isEqualTo(Refusal.Cause.IN_USE);
            try (ChildProcess other = ChildProcess.start(KeepsAHome.class, home)) {
                assertThat(other.line().orElse("")).contains("process " + ProcessHandle.current().pid());
            }
        }
        Trial.open(home, Migrations.ROOT).close();
    }

    /** Of two processes, on a fresh home first, and then on what a killed one left behind. */
    @Test
    void ofTwoThatStartAtOnceOneOpensAndTheOtherSaysSo() throws InterruptedException {
        Path home = folder.resolve("home");
        Random random = new Random(20_261_121);
        for (int start = 1; start <= Math.max(2, Kills.COUNT / 4); start++) {
            try (ChildProcess one = ChildProcess.start(Contender.class, home, start);
                    ChildProcess other = ChildProcess.start(Contender.class, home, start)) {
                List<String> words = List.of(one.line().orElse(""), other.line().orElse(""));
                assertThat(words).as("start %d", start).containsOnlyOnce(Contender.OPEN);
                boolean firstOpened = words.getFirst().equals(Contender.OPEN);
                ChildProcess refused = firstOpened ? other : one;
                assertThat(words.get(firstOpened ? 1 : 0)).startsWith("Linewright already runs on the home " + home);
                assertThat(Long.parseLong(refused.line().orElse("")))
                        .as("milliseconds until the word")
                        .isLessThan(2_000);
                assertThat(refused.exitCode()).isZero();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(50));
                (firstOpened ? one : other).kill();
            }
        }
        try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
            int kept = opened.database().read(transaction -> transaction
                    .handle()
                    .createQuery("SELECT count(*) FROM settings WHERE name LIKE 'start %'")
                    .mapTo(Integer.class)
                    .one());
            assertThat(kept).isEqualTo(Math.max(2, Kills.COUNT / 4));
        }
    }

    /** Opens a home, writes into it, says so and stays; or says why it cannot, and how soon it knew. */
    static final class Contender {
        static final String OPEN = "open";

        private Contender() {}

        public static void main(String[] arguments) throws InterruptedException {
            long begun = System.nanoTime();
            switch (Trial.start(Path.of(arguments[0]), Migrations.ROOT, StartListener.SILENT)) {
                case Attempt.Refused<OpenHome>(Refusal refusal) -> {
                    System.out.println(refusal.sentence());
                    System.out.println(Duration.ofNanos(System.nanoTime() - begun).toMillis());
                }
                case Attempt.Done<OpenHome>(OpenHome opened) -> {
                    opened.database().write(transaction -> transaction
                            .handle()
                            .execute("INSERT INTO settings VALUES (?, '', LOCALTIMESTAMP)", "start " + arguments[1]));
                    System.out.println(OPEN);
                    Thread.sleep(Duration.ofMinutes(1));
                }
            }
        }
    }

    /** Opens a home, says so, and writes into it every half second. */
    static final class KeepsAHome {
        private KeepsAHome() {}

        public static void main(String[] arguments) throws InterruptedException {
            switch (Trial.start(Path.of(arguments[0]), Migrations.ROOT, StartListener.SILENT)) {
                case Attempt.Refused<OpenHome>(Refusal refusal) -> System.out.println(refusal.sentence());
                case Attempt.Done<OpenHome>(OpenHome opened) -> {
                    System.out.println("open");
                    while (true) {
                        Thread.sleep(500);
                        opened.database().write(transaction -> transaction.handle().execute("DELETE FROM settings"));
                        System.out.println("saved");
                    }
                }
            }
        }
    }
}
