package app.linewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says how things stand with a home and its database, and how to mend them. It changes nothing that is kept there; for
 * as long as it looks at a database it holds the lock of the home, and H2 may tidy its own file. It says what it can
 * also when there is no home yet, when another process uses it, and when the database cannot be opened.
 */
public final class Doctor {
    private static final long MEGABYTE = 1_000_000;
    private static final long SCARCE = 500 * MEGABYTE;
    private static final long NONE = 20 * MEGABYTE;

    private final Map<String, String> environment;
    private final List<HealthCheck> checks;

    /**
     * @param environment the variables of the process
     * @param checks what other parts of the program want looked at in the database
     */
    public Doctor(Map<String, String> environment, List<ReferenceData> referenceData, List<HealthCheck> checks) {
        this.environment = Map.copyOf(environment);
        this.checks = new ArrayList<>(List.of(new DurabilityCheck()));
        referenceData.forEach(data -> this.checks.add(new ReferenceDataCheck(data)));
        this.checks.addAll(checks);
    }

    /** Every finding about the home in {@code folder}, whose database is there or on {@code server}. */
    public List<Finding> examine(Path folder, Optional<DatabaseAddress.PostgreSql> server) {
        List<Finding> findings = surroundings(folder);
        findings.addAll(database(folder, server));
        return List.copyOf(findings);
    }

    /** Every finding about a home that this process has open. */
    public List<Finding> examine(OpenHome opened) {
        List<Finding> findings = surroundings(opened.home().folder());
        findings.addAll(examine(opened.database()));
        return List.copyOf(findings);
    }

    private List<Finding> surroundings(Path folder) {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(display(environment));
        Optional<Refusal> objection = Home.objection(folder);
        findings.add(home(folder, objection));
        findings.add(diskSpace(folder));
        if (objection.isEmpty() && Files.exists(folder)) {
            findings.add(permissions(new Home(folder)));
        }
        return findings;
    }

    private static Finding java() {
        return Finding.ok("java", "Java " + Runtime.version() + " by " + System.getProperty("java.vendor") + ".");
    }

    /** Whether there is a display for the window, as {@code environment} tells. */
    public static Finding display(Map<String, String> environment) {
        boolean needsOne = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        String display = environment.getOrDefault("DISPLAY", "");
        if (!needsOne) {
            return Finding.ok("display", "The window opens on the system's own display.");
        }
        return display.isBlank()
                ? Finding.warning(
                        "display",
                        "There is no display, so only the command line works.",
                        "start the window from a desktop session, or set DISPLAY")
                : Finding.ok("display", "The window opens on display " + display + ".");
    }

    private static Finding home(Path folder, Optional<Refusal> objection) {
        return objection
                .map(refusal -> Finding.failure("home", refusal.problem() + ".", refusal.remedy()))
                .orElseGet(() -> Finding.ok(
                        "home",
                        Files.exists(folder)
                                ? "The home is " + folder + "."
                                : "The home " + folder + " is not there yet and is made when it is first used."));
    }

    private static Finding diskSpace(Path folder) {
        Path existing = folder;
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            String sentence = String.format(Locale.ROOT, "%,d MB are free on the disk of the home.", free / MEGABYTE);
            if (free >= SCARCE) {
                return Finding.ok("disk space", sentence);
            }
            return free >= NONE
                    ? Finding.warning("disk space", sentence, "free some space before the next large import")
                    : Finding.failure("disk space", sentence, "free some space: nothing can be saved without");
        } catch (IOException failure) {
            return Finding.warning(
                    "disk space", "The disk of the home cannot be asked: " + failure.getMessage() + ".", "look at it");
        }
    }

    private static Finding permissions(Home home) {
        try {
            Set<Path> reachable = home.reachableByOthers();
            return reachable.isEmpty()
                    ? Finding.ok("permissions", "Nobody else can read the home.")
                    : Finding.warning(
                            "permissions",
                            "Others can reach " + reachable.iterator().next()
                                    + (reachable.size() == 1 ? "." : " and " + (reachable.size() - 1) + " more."),
                            "start Linewright once, which takes their permissions away");
        } catch (IOException failure) {
            return Finding.failure(
                    "permissions",
                    "The permissions of the home cannot be read: " + failure.getMessage() + ".",
                    "make the folder readable for yourself, or name another home with --home");
        }
    }

    private List<Finding> database(Path folder, Optional<DatabaseAddress.PostgreSql> server) {
        if (server.isPresent()) {
            return examine(server.get());
        }
        if (Home.objection(folder).isPresent()) {
            return List.of(Finding.failure(
                    "database", "The database was not looked at, because the home cannot be used.", "mend the home"));
        }
        DatabaseAddress.H2Files files = new DatabaseAddress.H2Files(folder);
        Home home = new Home(folder);
        Optional<HomeLock.Holder> holder = HomeLock.holder(home);
        if (holder.isPresent()) {
            return List.of(Finding.warning(
                    "database",
                    "The database was not looked at, because process " + holder.get().process()
                            + " uses the home.",
                    "close Linewright there and ask the doctor again"));
        }
        if (Files.notExists(files.file(), LinkOption.NOFOLLOW_LINKS)) {
            return List.of(
                    Finding.ok("database", "There is no database yet; it is made when Linewright first starts."));
        }
        return switch (HomeLock.take(home)) {
            case Attempt.Refused<HomeLock>(Refusal refusal) -> List.of(finding(refusal));
            case Attempt.Done<HomeLock>(HomeLock lock) -> {
                try (lock) {
                    yield examine(files);
                }
            }
        };
    }

    private List<Finding> examine(DatabaseAddress address) {
        return switch (new DatabaseOpening(address, StartListener.SILENT, Migrations.ROOT).openAsItIs()) {
            case Attempt.Refused<Database>(Refusal refusal) -> List.of(finding(refusal));
            case Attempt.Done<Database>(Database database) -> {
                try (database) {
                    yield examine(database);
                }
            }
        };
    }

    private List<Finding> examine(Database database) {
        List<Finding> findings = new ArrayList<>();
        int version = new Migrations(Migrations.ROOT, database.address().engine()).latest();
        findings.add(Finding.ok("database", "The database opens and has the newest schema, " + version + "."));
        database.trouble().ifPresent(failure -> findings.add(
                Finding.failure("saving", failure.sentence(), "until a save succeeds, Linewright only reads")));
        checks.forEach(check -> findings.add(examine(check, database)));
        return findings;
    }

    /** A check that fails is a finding, and keeps no other check from being made. */
    private static Finding examine(HealthCheck check, Database database) {
        try {
            return check.examine(database);
        } catch (RuntimeException failure) {
            return Finding.failure(
                    check.name(),
                    "This could not be looked at: " + FailureSentence.of(failure),
                    "report this with the log");
        }
    }

    private static Finding finding(Refusal refusal) {
        Finding.State state =
                switch (refusal.cause()) {
                    case OLDER_SCHEMA, IN_USE -> Finding.State.WARNING;
                    case HOME, NEWER_SCHEMA, FOREIGN_CONTENT, DAMAGED, UNREACHABLE, DISK_FULL -> Finding.State.FAILURE;
                };
        return new Finding("database", state, refusal.problem() + ".", refusal.remedy());
    }
}
