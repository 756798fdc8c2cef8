import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The last step of {@code mvn package}, run as a single source file: makes the assembled distribution start fast.
 *
 * <ol>
 *   <li>picocli's class files are of the format of Java 5, which the JDK's ahead-of-time cache leaves out. They are
 *       written again in the format of the JDK that packages, with the stack maps it asks for; the code stays as it is.
 *   <li>A training run of ordinary commands on a throw-away home makes the cache {@code lib/linewright.aot}, and one of
 *       the window, on no display, {@code lib/window.aot}.
 * </ol>
 *
 * <p>A cache serves only the Java that made it and these very jars (by size and time). With any other the program
 * starts without it, and slower. So the installer trains anew, on the runtime that it carries.
 */
final class Packaging {
    private final Path distribution;
    private final Path java;

    private Packaging(Path distribution, Path javaHome) {
        this.distribution = distribution;
        this.java = javaHome.resolve("bin", "java");
    }

    /** @param arguments the distribution, and the home of the Java that will start it, if that is not this one */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var javaHome = arguments.length > 1 ? arguments[1] : System.getProperty("java.home");
        var packaging = new Packaging(Path.of(arguments[0]).toAbsolutePath(), Path.of(javaHome).toAbsolutePath());
        packaging.renewOldClassFiles("picocli-");
        packaging.train("linewright.aot", List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), "commands");
        packaging.train("window.aot", packaging.windowOptions(), "window");
    }

    /** As in the launch scripts; only the screen is none. */
    private List<String> windowOptions() {
        var options = List.of("-Dglass.platform=Headless", "--enable-native-access=javafx.graphics,ALL-UNNAMED");
        var javaFx = library("javafx");
        if (Files.notExists(javaFx)) {
            // It is in the runtime.
            return options;
        }
        var modules = List.of("--module-path", javaFx.toString(), "--add-modules", "javafx.controls,javafx.fxml");
        return Stream.of(modules, options).flatMap(List::stream).toList();
    }

    private Path library(String name) {
        return distribution.resolve("lib").resolve(name);
    }

    private void renewOldClassFiles(String prefix) throws IOException {
        Path jar;
        try (Stream<Path> jars = Files.list(distribution.resolve("lib"))) {
            jar = jars.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no " + prefix + "*.jar in " + distribution + "."));
        }
        // Not a temporary file of the system's: those are for their owner alone, and this is for every user.
        var renewed = jar.resolveSibling(jar.getFileName() + ".tmp");
        try (var old = new JarFile(jar.toFile()); var out = new ZipOutputStream(Files.newOutputStream(renewed))) {
            var classFiles = ClassFile.of(
                    ClassHierarchyResolverOption.of(hierarchy(old)),
                    // Without a new pool the old code is copied as it stands, without stack maps.
                    ConstantPoolSharingOption.NEW_POOL,
                    StackMapsOption.GENERATE_STACK_MAPS);
            for (JarEntry entry : Collections.list(old.entries())) {
                byte[] bytes;
                try (var in = old.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                if (entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class")) {
                    bytes = classFiles.transformClass(
                            classFiles.parse(bytes),
                            ClassTransform.endHandler(end -> end.withVersion(ClassFile.latestMajorVersion(), 0)));
                }
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(bytes);
                out.closeEntry();
            }
        }
        Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where stack maps learn which class extends which: from the jar itself, then from the JDK. */
    private static ClassHierarchyResolver hierarchy(JarFile jar) {
        return ClassHierarchyResolver.ofResourceParsing(name -> open(jar, name))
                .orElse(ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader()));
    }

    private static InputStream open(JarFile jar, ClassDesc name) {
        var descriptor = name.descriptorString();
        var entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Rehearses {@code what}, started as the launch script would, and keeps what that needed in {@code lib/cache}. All of
     * a cache is loaded at each start; so what only stands ready for the rehearsal is made in a process of its own.
     */
    private void train(String cache, List<String> options, String what) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("linewright-rehearsal");
        var made = library(cache + ".tmp");
        try {
            rehearse(options, home, "before-" + what);
            rehearse(Stream.concat(options.stream(), Stream.of("-XX:AOTCacheOutput=" + made)).toList(), home, what);
            Files.move(made, library(cache), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(home);
        }
    }

    private void rehearse(List<String> options, Path home, String what) throws IOException, InterruptedException {
        var log = Files.createTempFile("linewright-rehearsal", ".log");
        var command = Stream.of(
                        Stream.of(java.toString()),
                        options.stream(),
                        Stream.of(
                                "-cp", library("linewright.jar").toString(),
                                "app.linewright.Rehearsal",
                                home.toString(),
                                what))
                .flatMap(part -> part)
                .toList();
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new IOException("The rehearsal of " + what + (ended ? " failed" : " did not come to an end")
                        + ":\n" + Files.readString(log));
            }
        } finally {
            Files.delete(log);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
