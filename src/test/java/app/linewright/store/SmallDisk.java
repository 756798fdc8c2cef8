package app.linewright.store;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk of a few megabytes in memory, which only root can mount. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Aborts the test where it cannot be mounted; with {@code LINEWRIGHT_REQUIRE_ALL=true} fails it. */
    public static SmallDisk mount(Path folder, int megabytes) throws IOException {
        if (run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "tmpfs", folder.toString())) {
            return new SmallDisk(folder);
        }
        String missing = "A small disk could not be mounted: run the tests as root.";
        if (Boolean.parseBoolean(System.getenv("LINEWRIGHT_REQUIRE_ALL"))) {
            throw new AssertionError(missing);
        }
        return abort(missing);
    }

    public Path folder() {
        return folder;
    }

    /** Takes what is free, but for {@code left} bytes. */
    public void fill(int left) throws IOException {
        long size = Files.getFileStore(folder).getUsableSpace() - left;
        byte[] block = new byte[4096];
        Arrays.fill(block, (byte) 'x');
        try (var out = Files.newOutputStream(ballast)) {
            for (long written = 0; written + block.length <= size; written += block.length) {
                out.write(block);
            }
        }
    }

    public void free() throws IOException {
        Files.delete(ballast);
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", folder.toString());
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
