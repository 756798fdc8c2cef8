package app.linewright.feeds;

import app.linewright.store.DatabaseAddress;
import app.linewright.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;

/** A program that imports one file and says how it gets on, whatever its speed: to be killed from outside. */
public final class KilledImport {
    static final String ON_THE_WAY = "on the way";
    static final String ENDED = "ended";
    /** Between two words: an import asks about once a row whether it is to go on. */
    private static final int QUESTIONS = 100;

    private KilledImport() {}

    /** @param arguments the folder of the database, and the file */
    public static void main(String[] arguments) {
        try (var database = TestDatabase.open(new DatabaseAddress.H2Files(Path.of(arguments[0])))) {
            var watch = new ImportWatch() {
                private int asked;

                @Override
                public void progress(ImportProgress progress) {
                    // It is told too seldom.
                }

                @Override
                public boolean cancelled() {
                    if (asked++ % QUESTIONS == 0) {
                        System.out.println(ON_THE_WAY);
                    }
                    return false;
                }
            };
            new ImportTrial(database).service.run(
                    ImportRequest.of(List.of(Path.of(arguments[1]))), watch);
            System.out.println(ENDED);
        }
    }
}
