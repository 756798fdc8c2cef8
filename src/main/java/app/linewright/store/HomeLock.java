package app.linewright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every other process off a home. The lock is the operating system's and goes with the process, however it ends;
 * a second file says who holds it, for the sentence that the other process shows.
 */
final class HomeLock implements AutoCloseable {
    static final String FILE = "linewright.lock";
    private static final String HOLDER = "linewright.holder";

    private static final Logger LOG = LoggerFactory.getLogger(HomeLock.class);

    private final FileChannel channel;
    private final Path holder;

    private HomeLock(FileChannel channel, Path holder) {
        this.channel = channel;
        this.holder = holder;
    }

    /**
     * A process: its id, and when it began, for ids are given again.
     *
     * @param started empty when the system does not tell
     */
    record Holder(long process, Optional<Instant> started) {
        static Holder self() {
            return of(ProcessHandle.current());
        }

        private static Holder of(ProcessHandle process) {
            return new Holder(process.pid(), process.info().startInstant());
        }

        boolean isAlive() {
            return ProcessHandle.of(process).map(Holder::of).filter(this::isSame).isPresent();
        }

        /** Start times are told by the clock, which may have been set by a little since. */
        boolean isSame(Holder other) {
            return process == other.process
                    && (started.isEmpty()
                            || other.started.isEmpty()
                            || Duration.between(started.get(), other.started.get()).abs().toSeconds() < 10);
        }
    }

    static Attempt<HomeLock> take(Home home) {
        Path holder = home.folder().resolve(HOLDER);
        // Within a process the lock file must not be opened twice: closing one channel would free the other's lock.
        Optional<Holder> written = holderIn(holder);
        if (written.isPresent() && written.get().isSame(Holder.self())) {
            return inUse(home, written);
        }
        try {
            return take(home, holder);
        } catch (OverlappingFileLockException own) {
            return inUse(home, Optional.of(Holder.self()));
        } catch (IOException failure) {
            if (StoreFailure.noSpace(failure)) {
                return Attempt.refused(Refusal.Fault.NO_ROOM_TO_LOCK, home.folder());
            }
            if (isReadOnly(home)) {
                return Attempt.refused(Refusal.Fault.READ_ONLY, home.folder());
            }
            return Attempt.refused(Refusal.Fault.NOT_LOCKED, home.folder(), Home.reason(failure));
        }
    }

    private static Attempt<HomeLock> take(Home home, Path holder) throws IOException {
        Path file = home.folder().resolve(FILE);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            createUnlessThere(file);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return inUse(home, holderIn(holder));
            }
            writeIfPossible(holder);
            return Attempt.done(new HomeLock(channel, holder));
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static boolean isReadOnly(Home home) {
        try {
            return Files.getFileStore(home.folder()).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }

    private static void createUnlessThere(Path file) throws IOException {
        try {
            Home.createPrivateFile(file);
        } catch (FileAlreadyExistsException other) {
            // Another process was faster: the lock itself decides between the two.
        }
    }

    private static Attempt<HomeLock> inUse(Home home, Optional<Holder> holder) {
        if (holder.isEmpty()) {
            return Attempt.refused(Refusal.Fault.RUNNING, home.folder());
        }
        String process = Long.toString(holder.get().process());
        return holder.get().started()
                .<Attempt<HomeLock>>map(start ->
                        Attempt.refused(Refusal.Fault.RUNNING_SINCE, home.folder(), process, start.toString()))
                .orElseGet(() -> Attempt.refused(Refusal.Fault.RUNNING_AS, home.folder(), process));
    }

    /** The living process that holds the home, if one does. */
    static Optional<Holder> holder(Home home) {
        return holderIn(home.folder().resolve(HOLDER)).filter(Holder::isAlive);
    }

    private static Optional<Holder> holderIn(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Optional<Instant> started =
                    lines.stream().skip(1).map(Long::valueOf).map(Instant::ofEpochMilli).findFirst();
            return Optional.of(new Holder(Long.parseLong(lines.get(0)), started));
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // Only the sentence is poorer for it: the lock does not depend on this file.
            return Optional.empty();
        }
    }

    /** On a full disk nobody can write who holds the lock, and yet holding it is needed to read. */
    private static void writeIfPossible(Path holder) {
        try {
            write(holder, Holder.self());
        } catch (IOException failure) {
            LOG.warn("The lock is held without saying by whom", failure);
        }
    }

    private static void write(Path file, Holder holder) throws IOException {
        Path written = file.resolveSibling(HOLDER + ".new");
        Files.deleteIfExists(written);
        Home.createPrivateFile(written);
        Files.writeString(
                written,
                holder.process() + "\n"
                        + holder.started().map(start -> start.toEpochMilli() + "\n").orElse(""));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(holder);
        } catch (IOException failure) {
            throw new UncheckedIOException("The lock of the home could not be given back", failure);
        }
    }
}
