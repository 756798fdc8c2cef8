package app.linewright;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real odds and results for tests, which are not part of the project: the folder that {@code -Dlinewright.shared} or
 * {@code LINEWRIGHT_SHARED_DATA} names, else {@code ../shared/data} beside the project. Without it the tests that ask
 * for it are aborted; with {@code LINEWRIGHT_REQUIRE_DATA=true} they fail.
 */
public final class SharedData {
    private SharedData() {}

    /** The file or folder {@code name}, such as {@code soccer/E0_1920.csv}. */
    public static Path require(String name) {
        Path file = folder().resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        String missing = "The test data " + file + " is not there: name its folder in LINEWRIGHT_SHARED_DATA.";
        if (Boolean.parseBoolean(System.getenv("LINEWRIGHT_REQUIRE_DATA"))) {
            throw new AssertionError(missing);
        }
        return abort(missing);
    }

    private static Path folder() {
        String property = System.getProperty("linewright.shared");
        String variable = System.getenv("LINEWRIGHT_SHARED_DATA");
        if (property != null) {
            return Path.of(property);
        }
        if (variable != null) {
            return Path.of(variable);
        }
        Path project = Path.of(System.getProperty("linewright.project", "")).toAbsolutePath().normalize();
        return project.resolveSibling("shared").resolve("data");
    }
}
