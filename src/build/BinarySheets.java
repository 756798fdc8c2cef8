import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/**
 * The step of {@code mvn process-classes} that writes each style sheet of a folder beside it in JavaFX's binary form,
 * which JavaFX takes in its place: read at each start, not parsed.
 */
final class BinarySheets {
    private BinarySheets() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException {
        var sheets = new File(arguments[0]).listFiles((folder, name) -> name.endsWith(".css"));
        if (sheets == null || sheets.length == 0) {
            throw new IOException("There is no style sheet in " + arguments[0] + ".");
        }
        for (var sheet : sheets) {
            var path = sheet.getPath();
            Stylesheet.convertToBinary(sheet, new File(path.substring(0, path.length() - ".css".length()) + ".bss"));
        }
    }
}
