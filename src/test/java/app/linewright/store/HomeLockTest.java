package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
