package app.linewright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A database file that H2 holds open and locked in this process, to be read beside it. A process loses its locks of a
 * file as soon as it closes any channel to it, so this one stays open: close it after H2 has closed its own.
 */
final class HeldFile extends FilePathWrapper implements AutoCloseable {
    private final FileChannel file;

    private HeldFile(FileChannel file) {
        this.file = file;
    }

    /** Makes {@code file} known to H2 under a {@linkplain #name() name} of its own. */
    static HeldFile of(Path file) throws IOException {
        HeldFile held = new HeldFile(FileChannel.open(file, StandardOpenOption.READ));
        FilePath.register(held);
        return held;
    }

    /** By which H2 reads the file. */
    String name() {
        return getScheme() + ":";
    }

    @Override
    public String getScheme() {
        return "held" + System.identityHashCode(this);
    }

    @Override
    public FilePathWrapper getPath(String name) {
        return this;
    }

    @Override
    public FilePath getParent() {
        return FilePath.get(".");
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public boolean canWrite() {
        return false;
    }

    @Override
    public FileChannel open(String mode) {
        return new Reading();
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public void close() throws IOException {
        FilePath.unregister(this);
        file.close();
    }

    /** One reading of the file, without a lock. */
    private final class Reading extends FileBaseDefault {
        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new Unlocked(position, size, shared);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) {
            throw new UnsupportedOperationException("The file is only read here.");
        }

        @Override
        protected void implTruncate(long size) {
            throw new UnsupportedOperationException("The file is only read here.");
        }
    }

    /** What H2 takes for a lock: the true one is that of its own channel. */
    private static final class Unlocked extends FileLock {
        Unlocked(long position, long size, boolean shared) {
            super(FakeFileChannel.INSTANCE, position, size, shared);
        }

        @Override
        public boolean isValid() {
            return true;
        }

        @Override
        public void release() {
            // there is nothing to give back
        }
    }
}
