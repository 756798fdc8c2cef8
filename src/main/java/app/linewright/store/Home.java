package app.linewright.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The folder that holds everything the program keeps, for its owner alone: 0700, its files 0600 (where the system knows
 * such permissions; elsewhere the system's application-data folder is private already).
 */
public record Home(Path folder) {
    /** The environment variable that names the home folder. */
    public static final String VARIABLE = "LINEWRIGHT_HOME";

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    /** Where the home is: what {@code option} names, else {@link #VARIABLE}, else the system's own place for it. */
    public static Attempt<Path> locate(Optional<String> option, Map<String, String> environment) {
        Optional<String> named =
                option.or(() -> Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isBlank()));
        try {
            Path folder = named.map(Path::of).orElseGet(Home::ofTheSystem);
            return Attempt.done(folder.toAbsolutePath().normalize());
        } catch (InvalidPathException invalid) {
            return Attempt.refused(Refusal.Fault.NO_PATH, invalid.getInput());
        }
    }

    private static Path ofTheSystem() {
        AppDirs folders = AppDirsFactory.getInstance();
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean capital = system.startsWith("windows") || system.startsWith("mac");
        return Path.of(folders.getUserDataDir(capital ? "Linewright" : "linewright", null, null, true));
    }

    /** Makes the folder if it is not there, takes others' permissions away if they have any, or says why not. */
    public static Attempt<Home> prepare(Path folder, StartListener listener) {
        Optional<Refusal> objection = objection(folder);
        if (objection.isPresent()) {
            return new Attempt.Refused<>(objection.get());
        }
        try {
            createUnlessThere(folder);
            listener.reached(StartStep.HOME_CREATED, folder.toString());
            secure(folder);
            listener.reached(StartStep.HOME_SECURED, folder.toString());
        } catch (IOException failure) {
            return Attempt.refused(Refusal.Fault.NOT_PRIVATE, folder, reason(failure));
        }
        return Attempt.done(new Home(folder));
    }

    private static void createUnlessThere(Path folder) throws IOException {
        try {
            if (Files.notExists(folder)) {
                create(folder);
            }
        } catch (FileAlreadyExistsException other) {
            // Another process that starts on the same home was faster: the lock decides between the two.
        }
    }

    /** Why {@code folder} cannot be a home, if so. Changes nothing. */
    static Optional<Refusal> objection(Path folder) {
        if (!folder.isAbsolute()) {
            return refusal(Refusal.Fault.RELATIVE, folder);
        }
        if (folder.toString().contains(";")) {
            return refusal(Refusal.Fault.SEMICOLON, folder);
        }
        if (DatabaseAddress.H2Files.wouldBeElsewhere(folder)) {
            return refusal(Refusal.Fault.BACKSLASH, folder);
        }
        if (Files.isSymbolicLink(folder)) {
            return refusal(Refusal.Fault.LINK, folder);
        }
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return refusal(Refusal.Fault.FILE, folder);
        }
        try {
            return objectionToExisting(folder);
        } catch (IOException failure) {
            return refusal(Refusal.Fault.UNREADABLE_HOME, folder, reason(failure));
        }
    }

    private static Optional<Refusal> objectionToExisting(Path folder) throws IOException {
        if (hasPermissions()) {
            String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
            if (!owner.equals(user())) {
                return refusal(Refusal.Fault.OF_ANOTHER, folder, owner, user());
            }
        }
        // Making somebody's documents folder, or /tmp, private and filling it would be no service.
        try (Stream<Path> files = Files.list(folder)) {
            // What makes it known is looked for last: another process may just be making it, and makes that first.
            if (files.findAny().isPresent() && !isKnown(folder)) {
                return refusal(Refusal.Fault.OCCUPIED, folder);
            }
        }
        return Optional.empty();
    }

    private static boolean isKnown(Path folder) {
        return Files.exists(folder.resolve(HomeLock.FILE))
                || Files.exists(new DatabaseAddress.H2Files(folder).file());
    }

    private static void secure(Path folder) throws IOException {
        makePrivate(folder);
        for (Path path : contents(folder)) {
            try {
                makePrivate(path);
            } catch (NoSuchFileException gone) {
                // Another process runs here and has taken its file away, which leaves nothing to secure.
            }
        }
    }

    /** All in {@code folder} and below, but for links; what goes while it is listed is left out. */
    private static List<Path> contents(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                found.add(inside);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!attributes.isSymbolicLink()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found;
    }

    /** Makes {@code file} if it is not there, and leaves it to its owner alone. */
    public static void keepPrivate(Path file) throws IOException {
        try {
            createPrivateFile(file);
        } catch (FileAlreadyExistsException there) {
            makePrivate(file);
        }
    }

    /** Creates an empty file that only its owner can read. */
    static void createPrivateFile(Path file) throws IOException {
        if (hasPermissions()) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
        }
    }

    /** Leaves a file or a folder to its owner alone. */
    static void makePrivate(Path path) throws IOException {
        Set<PosixFilePermission> wanted = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE;
        if (hasPermissions() && !permissions(path).equals(wanted)) {
            Files.setPosixFilePermissions(path, wanted);
            if (!permissions(path).equals(wanted)) {
                throw new IOException("the file system keeps no permissions");
            }
        }
    }

    /** What others can reach of the home and all in it, in a system that knows permissions. */
    Set<Path> reachableByOthers() throws IOException {
        if (!hasPermissions()) {
            return Set.of();
        }
        Set<Path> found = new TreeSet<>();
        for (Path path : contents(folder)) {
            try {
                if (!FOLDER.containsAll(permissions(path))) {
                    found.add(path);
                }
            } catch (NoSuchFileException gone) {
                // As above: nobody reaches what is gone.
            }
        }
        return found;
    }

    static void create(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (hasPermissions()) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectory(folder);
        }
    }

    static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static Set<PosixFilePermission> permissions(Path path) throws IOException {
        return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String user() {
        return ProcessHandle.current().info().user().orElseGet(() -> System.getProperty("user.name"));
    }

    private static Optional<Refusal> refusal(Refusal.Fault fault, Path folder, String... details) {
        return Optional.of(new Refusal(fault, folder, details));
    }

    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "access denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case IOException other -> String.valueOf(other.getMessage());
        };
    }
}
