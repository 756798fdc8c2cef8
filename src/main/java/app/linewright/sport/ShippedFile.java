package app.linewright.sport;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A CSV file of {@code data/}, such as {@code teams/nfl.csv}. A cell may hold several names between bars; the first is
 * the one that is shown.
 */
record ShippedFile(String name) {
    private static final String FOLDER = "/app/linewright/data/";

    byte[] content() {
        try (var in = ShippedFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program's data/" + name + " is missing; install it again.");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("The program's data/" + name + " cannot be read.", failure);
        }
    }

    /**
     * Hands every row to {@code reader}.
     *
     * @throws IllegalStateException if {@code reader} throws, saying in which line
     */
    void each(Consumer<NamedCsvRecord> reader) {
        String text = new String(content(), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                read(row, reader);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(NamedCsvRecord row, Consumer<NamedCsvRecord> reader) {
        try {
            reader.accept(row);
        } catch (RuntimeException wrong) {
            throw new IllegalStateException("The program's data/" + name + " is wrong in line "
                    + row.getStartingLineNumber() + ": " + wrong.getMessage() + " Install the program again.", wrong);
        }
    }

    static List<String> names(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    static String firstName(NamedCsvRecord row, String column) {
        List<String> names = names(row, column);
        return names.isEmpty() ? "" : names.getFirst();
    }
}
