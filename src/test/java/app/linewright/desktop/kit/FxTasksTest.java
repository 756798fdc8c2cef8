package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FxTasksTest {
    private final FxTasks tasks = new FxTasks();

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void workRunsOffTheJavaFxThreadAndItsOutcomeIsHandedOverOnIt() throws Exception {
        var outcome = new CompletableFuture<List<Boolean>>();

        tasks.run(
                "work",
                Platform::isFxApplicationThread,
                onFx -> outcome.complete(List.of(onFx, Platform.isFxApplicationThread())),
                outcome::completeExceptionally);

        assertThat(outcome.get(10, TimeUnit.SECONDS)).containsExactly(false, true);
    }

    @Test
    void aFailureIsHandedOver() throws Exception {
        var outcome = new CompletableFuture<String>();

        tasks.<String>run("work", () -> {
            throw new IllegalStateException("The file is gone.");
        }, outcome::complete, failure -> outcome.complete(String.valueOf(failure.getMessage())));

        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo("The file is gone.");
    }

    @Test
    void alsoAnErrorIsHandedOver() throws Exception {
        var outcome = new CompletableFuture<String>();

        tasks.<String>run("work", () -> {
            throw new OutOfMemoryError("Java heap space");
        }, outcome::complete, failure -> outcome.complete(String.valueOf(failure.getMessage())));

        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(
                "The program has a fault: java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void ofManyWordsOnProgressTheNewestComeAtMostTenTimesASecond() throws Exception {
        var told = Collections.synchronizedList(new ArrayList<Integer>());
        var done = new CompletableFuture<Long>();
        var began = System.nanoTime();

        tasks.<Integer, Long>run("work", tell -> {
            int n = 0;
            while (System.nanoTime() - began < TimeUnit.MILLISECONDS.toNanos(450)) {
                tell.accept(n++);
                Thread.sleep(1);
            }
            return System.nanoTime() - began;
        }, told::add, done::complete, done::completeExceptionally);

        var seconds = done.get(10, TimeUnit.SECONDS) / 1e9;
        assertThat(told).isNotEmpty().isSorted().hasSizeLessThanOrEqualTo((int) (seconds * 10) + 2);
        var atTheEnd = told.size();
        Thread.sleep(250);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told).hasSize(atTheEnd);
    }

    @Test
    void whatWasCancelledHandsNothingOver() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var handedOver = new AtomicBoolean();
        WaitForAsyncUtils.asyncFx(() -> tasks.<Boolean>run("work", () -> {
            mayEnd.await();
            ended.countDown();
            return true;
        }, _ -> handedOver.set(true), _ -> handedOver.set(true)).cancel()).get();

        mayEnd.countDown();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        tasks.close();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(handedOver).isFalse();
    }

    @Test
    void aDelayedActionComesOnceOnTheJavaFxThread() throws Exception {
        var began = System.nanoTime();
        var outcome = new CompletableFuture<Boolean>();

        tasks.later(Duration.ofMillis(60), () -> outcome.complete(Platform.isFxApplicationThread()));

        assertThat(outcome.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat((System.nanoTime() - began) / 1_000_000).isGreaterThanOrEqualTo(60);
    }

    @Test
    void aTickThatWaitedBehindOtherWorkIsDroppedOnceItIsCancelled() throws Exception {
        var ticks = new AtomicInteger();
        var atCancel = new CompletableFuture<Integer>();
        Platform.runLater(() -> {
            var ticking = tasks.every(Duration.ofMillis(5), ticks::incrementAndGet);
            // Keeps the JavaFX thread busy while ticks queue up behind it.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            ticking.cancel();
            atCancel.complete(ticks.get());
        });
        int counted = atCancel.get(5, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ticks).hasValue(counted);
    }

    @Test
    void closingWaitsForWorkUnderWay() {
        var finished = new AtomicBoolean();
        var began = System.nanoTime();
        tasks.run("work", () -> {
            Thread.sleep(150);
            finished.set(true);
            return true;
        }, _ -> {}, _ -> {});

        tasks.close();

        assertThat(finished).isTrue();
        assertThat((System.nanoTime() - began) / 1e6).isCloseTo(150, within(3_000.0));
    }

    @Test
    void whatIsAskedForWhileItClosesIsDoneOrLeftAndNeverRefused() throws Exception {
        for (int round = 0; round < 300; round++) {
            var closing = new FxTasks();
            var begun = new CountDownLatch(1);
            var outcome = CompletableFuture.runAsync(() -> {
                begun.countDown();
                for (int i = 0; i < 50; i++) {
                    closing.run("work", () -> true, _ -> {}, _ -> {});
                    closing.later(Duration.ofHours(1), () -> {});
                    closing.every(Duration.ofHours(1), () -> {}).cancel();
                }
            });
            begun.await();
            closing.close();
            outcome.get(10, TimeUnit.SECONDS);
        }
    }
}
