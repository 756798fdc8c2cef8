package app.linewright.feeds;

import app.linewright.store.DatabaseAddress;
import app.linewright.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;

/** A program that imports one file and says so when it begins to store it: to be killed from outside. */
public final class KilledImport {
    static final String STORING = "storing";

    private KilledImport() {}

    /** @param arguments the folder of the database, and the file */
    public static void main(String[] arguments) {
        try (var database = TestDatabase.open(new DatabaseAddress.H2Files(Path.of(arguments[0])))) {
            var watch = new ImportWatch() {
                @Override
                public void progress(ImportProgress progress) {
                    if (progress.phase() == ImportProgress.Phase.STORING) {
                        System.out.println(STORING);
                    }
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
            new ImportTrial(database).service.run(
                    ImportRequest.of(List.of(Path.of(arguments[1]))), watch);
        }
    }
}
