package app.linewright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file that H2 writes under the name {@code recorded:/its/path}, and every change of which is recorded. */
final class RecordedFile {
    private static final String SCHEME = "recorded";
    private static final int PAGE = 4096;
    private static final List<Change> CHANGES = new ArrayList<>();

    private RecordedFile() {}

    static {
        FilePath.register(new Recorder());
    }

    /** The beginning of a URL with which H2 opens {@code database} so that its changes are recorded. */
    static String url(Path database) {
        return "jdbc:h2:" + SCHEME + ":" + database;
    }

    /** Forgets the changes of before. */
    static void begin() {
        CHANGES.clear();
    }

    /** The changes since the beginning, in their order. */
    static List<Change> changes() {
        return List.copyOf(CHANGES);
    }

    /** One call of the operating system. */
    sealed interface Change {
        record Write(long position, ByteBuffer bytes) implements Change {}

        record Truncation(long size) implements Change {}
    }

    /** What is in a file after some changes. */
    static final class Image {
        private byte[] bytes;

        private Image(byte[] bytes) {
            this.bytes = bytes;
        }

        static Image of(Path file) throws IOException {
            return new Image(Files.readAllBytes(file));
        }

        Image with(Change change) {
            return switch (change) {
                case Change.Write(long position, ByteBuffer written) -> with(position, written, written.capacity());
                case Change.Truncation(long size) -> new Image(Arrays.copyOf(bytes, Math.toIntExact(size)));
            };
        }

        /** With the first half of the pages of a write, as when the process is killed meanwhile. */
        Image withHalf(Change change) {
            return switch (change) {
                case Change.Write(long position, ByteBuffer written) ->
                    with(position, written, written.capacity() / PAGE / 2 * PAGE);
                case Change.Truncation truncation -> this;
            };
        }

        private Image with(long position, ByteBuffer written, int length) {
            int begin = Math.toIntExact(position);
            byte[] result = Arrays.copyOf(bytes, Math.max(bytes.length, begin + length));
            written.get(0, result, begin, length);
            return new Image(result);
        }

        void write(Path file) throws IOException {
            Files.write(file, bytes);
        }
    }

    /** Public, since H2 makes more of it itself. */
    public static final class Recorder extends FilePathWrapper {
        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Channel(super.open(mode));
        }
    }

    private static final class Channel extends FileBase {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            ByteBuffer copy = ByteBuffer.allocate(source.remaining());
            copy.put(source.duplicate());
            CHANGES.add(new Change.Write(position, copy));
            return file.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException("H2 says where it writes.");
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            CHANGES.add(new Change.Truncation(size));
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
