package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class StartCrashTest {
    @TempDir
    private Path folder;

    @Test
    void aStartThatDiesAtAnyStepIsFollowedByAnOrdinaryOne() throws IOException {
        Path former = folder.resolve("former");
        Trial.open(former, Trial.FORMER).close();

        List<StartStep> steps = new ArrayList<>();
        Path undisturbed = copy(former, "undisturbed");
        String wanted;
        long begun = System.nanoTime();
        try (OpenHome home = Trial.opened(
                Trial.start(undisturbed, Trial.LATEST, (step, subject) -> steps.add(step)))) {
            wanted = Trial.state(home.database());
        }
        Duration normal = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(EnumSet.copyOf(steps)).isEqualTo(EnumSet.allOf(StartStep.class));

        List<Integer> deaths = IntStream.range(0, steps.size())
                .filter(index -> Kills.MANY || steps.indexOf(steps.get(index)) == index)
                .boxed()
                .toList();
        List<Future<Integer>> exits = new ArrayList<>();
        try (ExecutorService children = Executors.newFixedThreadPool(3)) {
            for (int death : deaths) {
                Path home = copy(former, "dies-" + death);
                exits.add(children.submit(() -> {
                    try (ChildProcess child = ChildProcess.start(Trial.DiesOnTheWay.class, home, death + 1)) {
                        return child.exitCode();
                    }
                }));
            }
        }
        assertThat(exits).allSatisfy(exit -> assertThat(exit.get()).isEqualTo(9));
        for (int death : deaths) {
            Path home = folder.resolve("dies-" + death);
            long again = System.nanoTime();
            try (OpenHome opened = Trial.open(home, Trial.LATEST)) {
                assertThat(Trial.state(opened.database()))
                        .as("after dying at %s", steps.get(death))
                        .isEqualTo(wanted);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - again))
                    .isLessThan(normal.multipliedBy(2).plusSeconds(1));
            assertThat(home.resolve("next")).doesNotExist();
        }
    }

    private Path copy(Path home, String name) throws IOException {
        Path copy = folder.resolve(name);
        Home.create(copy);
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
