import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes what a user installs from the distribution in {@code target/linewright}: run as a single source file from the
 * project's folder, by {@code mvn -Pinstaller package}, which has filled in {@code target/installer/config} before.
 *
 * <ol>
 *   <li>JavaFX's jars are made into modules as jlink wants them.
 *   <li>jpackage lays the distribution beside a runtime of its own that has JavaFX in it: the app image.
 *   <li>The start-up caches are made anew in it, since a cache serves only the runtime that made it.
 *   <li>The app image becomes the system's package, if that is asked for: a {@code .deb}, a {@code .dmg} or an
 *       {@code .msi}.
 * </ol>
 */
final class MakePackage {
    private static final Path TARGET = Path.of("target", "installer");
    private static final Path CONFIG = TARGET.resolve("config");
    private static final Path MODULES = TARGET.resolve("jmods");
    private static final Path JAVAFX = Path.of("lib", "javafx");
    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dylib|dll)");

    private final Os os;
    private final String name;
    private final String version;

    /**
     * A system, and where jpackage puts things on it.
     *
     * @param folder its options in {@code config}
     * @param image the app image, for a program of this name
     * @param app the distribution, within the image
     * @param runtime the home of the runtime, within the image
     */
    private enum Os {
        LINUX("linux", "%s", "lib/app", "lib/runtime"),
        MACOS("macos", "%s.app", "Contents/app", "Contents/runtime/Contents/Home"),
        WINDOWS("windows", "%s", "app", "runtime");

        private final String folder;
        private final String image;
        private final String app;
        private final String runtime;

        Os(String folder, String image, String app, String runtime) {
            this.folder = folder;
            this.image = image;
            this.app = app;
            this.runtime = runtime;
        }

        static Os here() {
            var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
        }
    }

    private MakePackage(Os os, String name, String version) {
        this.os = os;
        this.name = name;
        this.version = version;
    }

    /** @param arguments the program's name, its version, and {@code image} or {@code package} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var os = Os.here();
        // On Linux the program is named as its command is.
        var name = os == Os.LINUX ? arguments[0].toLowerCase(Locale.ROOT) : arguments[0];
        var make = new MakePackage(os, name, arguments[1]);
        switch (arguments[2]) {
            case "image" -> make.image();
            case "package" -> {
                make.image();
                make.packageForTheSystem();
            }
            default -> throw new IllegalArgumentException(
                    "-Dinstaller.type is " + arguments[2] + "; write image or package.");
        }
    }

    private void image() throws IOException, InterruptedException {
        var image = TARGET.resolve(os.image.formatted(name));
        delete(image);
        javaFxModules();
        tool("jpackage", List.of(
                "@" + CONFIG.resolve("shared.options"), "@" + options("image"),
                "--name", name, "--app-version", jpackageVersion()));
        var app = image.resolve(os.app);
        delete(app.resolve(JAVAFX));
        leaveTheClassPathToTheManifest(app.resolve(name + ".cfg"));
        run(java(), "src/build/Packaging.java", app.toString(), image.resolve(os.runtime).toString());
        if (os == Os.LINUX) {
            startThroughTheScript(image);
        }
    }

    /**
     * JavaFX's native libraries lie among the classes in its jars, and would be written into the home of every user. As
     * a part of their own jlink lays them among the runtime's.
     */
    private static void javaFxModules() throws IOException {
        delete(MODULES);
        Files.createDirectories(MODULES);
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of("target/linewright").resolve(JAVAFX))) {
            jars = files.toList();
        }
        for (Path jar : jars) {
            var unpacked = Files.createTempDirectory("linewright-javafx");
            var classes = Files.createDirectory(unpacked.resolve("classes"));
            var libraries = Files.createDirectory(unpacked.resolve("libraries"));
            unpack(jar, classes, libraries);
            var module = MODULES.resolve(jar.getFileName().toString().replace(".jar", ".jmod"));
            tool("jmod", List.of(
                    "create", "--class-path", classes.toString(), "--libs", libraries.toString(), module.toString()));
            delete(unpacked);
        }
    }

    private static void unpack(Path jar, Path classes, Path libraries) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                var name = entry.getName();
                boolean isNative = NATIVE.matcher(name).matches();
                if (entry.isDirectory() || isNative && isInTheJdk(name)) {
                    continue;
                }
                var unpacked = (isNative ? libraries : classes).resolve(name);
                Files.createDirectories(unpacked.getParent());
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, unpacked);
                }
            }
        }
    }

    /** For Windows both bring Microsoft's C++ libraries, and jlink takes no file twice. */
    private static boolean isInTheJdk(String library) {
        var jdk = Path.of(System.getProperty("java.home"));
        return Stream.of("bin", "lib").anyMatch(folder -> Files.exists(jdk.resolve(folder, library)));
    }

    /**
     * jpackage writes down every jar that it sees. The caches are made with the one jar that names the others, and
     * serve no other class path.
     */
    private static void leaveTheClassPathToTheManifest(Path configuration) throws IOException {
        var lines = Files.readAllLines(configuration).stream()
                .filter(line -> !line.startsWith("app.classpath=") || line.endsWith("linewright.jar"))
                .toList();
        Files.write(configuration, lines);
    }

    /** On Linux a script is a command like any other, and ours knows the terminal and what each command needs. */
    private void startThroughTheScript(Path image) throws IOException {
        var launcher = image.resolve("bin").resolve(name);
        Files.delete(launcher);
        Files.delete(image.resolve("lib/libapplauncher.so"));
        Files.delete(image.resolve(os.app).resolve(name + ".cfg"));
        Files.createSymbolicLink(launcher, Path.of("..", os.app, "bin", "linewright"));
    }

    private void packageForTheSystem() throws IOException, InterruptedException {
        var image = TARGET.resolve(os.image.formatted(name));
        switch (os) {
            case LINUX -> deb(image);
            case MACOS -> tool("jpackage", List.of(
                    "--type", "dmg", "--name", name, "--app-version", jpackageVersion(),
                    "--app-image", image.toString(), "--dest", TARGET.toString()));
            case WINDOWS -> tool("jpackage", List.of(
                    "--type", "msi", "--name", name, "--app-version", jpackageVersion(),
                    "--app-image", image.toString(), "--dest", TARGET.toString(), "@" + options("msi")));
        }
    }

    /** jpackage takes no version for macOS that begins with 0. */
    private String jpackageVersion() {
        return os == Os.MACOS && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    /**
     * Not by jpackage: it gives every file a new time, by which the start-up caches would no longer know their jars,
     * and puts no command on the path.
     */
    private void deb(Path image) throws IOException, InterruptedException {
        if (!isOnPath("dpkg-deb")) {
            System.out.println("There is no dpkg-deb here, and so no .deb; " + image + " is complete without.");
            return;
        }
        var root = TARGET.resolve("deb");
        delete(root);
        Files.createDirectories(root.resolve("usr/lib"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createDirectories(root.resolve("DEBIAN"));
        run("cp", "-a", image.toString(), root.resolve("usr/lib").toString());
        Files.createSymbolicLink(root.resolve("usr/bin").resolve(name), Path.of("../lib", name, "bin", name));
        var desktop = Files.createDirectories(root.resolve("usr/share/applications"));
        Files.copy(CONFIG.resolve("linux/linewright.desktop"), desktop.resolve("linewright.desktop"));
        icons(root.resolve("usr/share/icons/hicolor"));
        var control = Files.readString(CONFIG.resolve("linux/control"))
                .replace("@architecture@", output("dpkg", "--print-architecture"))
                .replace("@size@", Long.toString(kilobytes(root)));
        Files.writeString(root.resolve("DEBIAN/control"), control);
        var permissions = PosixFilePermissions.fromString("rwxr-xr-x");
        try (Stream<Path> folders = Files.walk(root).filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                Files.setPosixFilePermissions(folder, permissions);
            }
        }
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), TARGET.toString());
        delete(root);
    }

    private static void icons(Path theme) throws IOException {
        for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512)) {
            var folder = Files.createDirectories(theme.resolve(size + "x" + size + "/apps"));
            Files.copy(TARGET.resolve("icons/linewright-" + size + ".png"), folder.resolve("linewright.png"));
        }
        var scalable = Files.createDirectories(theme.resolve("scalable/apps"));
        Files.copy(TARGET.resolve("icons/linewright.svg"), scalable.resolve("linewright.svg"));
    }

    private Path options(String what) {
        return CONFIG.resolve(os.folder).resolve(what + ".options");
    }

    private static long kilobytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1024;
        }
    }

    private static void tool(String name, List<String> arguments) throws IOException {
        var tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IOException("This JDK has no " + name + "; package with a whole JDK 25."));
        if (tool.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IOException(name + " failed: " + String.join(" ", arguments));
        }
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("Exit " + exit + " of " + String.join(" ", command));
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("It failed: " + String.join(" ", command));
        }
        return said;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
