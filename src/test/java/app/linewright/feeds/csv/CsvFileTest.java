package app.linewright.feeds.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsRead(String end) {
        assertThat(read(String.join(end, "a,b", "1,2", "", "3,4"))).containsExactly("2: 1|2", "4: 3|4");
    }

    @Test
    void aFileWithoutALastLineEndIsReadToItsEnd() {
        assertThat(read("a,b\n1,2")).containsExactly("2: 1|2");
        assertThat(read("a,b\n1,2\n")).containsExactly("2: 1|2");
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLineEnds() {
        assertThat(read("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n\"two\nlines\",2\n3,4"))
                .containsExactly("2: 1,5|say \"hi\"", "3: two\nlines|2", "5: 3|4");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsItsLineOnly() {
        assertThat(read("a,b\n1,2\n\"3,4\n5,6\n7,8"))
                .containsExactly("2: 1|2", "3! The line has a quotation mark that is not closed.", "4: 5|6", "5: 7|8");
    }

    @Test
    void twoLoneQuotationMarksDoNotSwallowTheRowsBetween() {
        assertThat(read("a,b\n\"1,2\n3,4\n\"5,6\n8,9"))
                .containsExactly(
                        "2! The line has a quotation mark that is not closed.",
                        "3: 3|4",
                        "4! The line has a quotation mark that is not closed.",
                        "5: 8|9");
    }

    @Test
    void textAfterAClosingQuotationMarkIsRefused() {
        assertThat(read("a,b\n\"1\"x,2\n3,4"))
                .containsExactly("2! The line has text after a closing quotation mark.", "3: 3|4");
    }

    @Test
    void raggedLinesAreSaidWithTheirNumberOfCells() {
        assertThat(read("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1"))
                .containsExactly(
                        "2! The line has 2 cells where the header has 3: it may have been cut.",
                        "3! The line has 4 cells where the header has 3.",
                        "4: 1|2|3||",
                        "5! The line has 1 cell where the header has 3: it may have been cut.");
    }

    @Test
    void namelessColumnsAtTheEndNeedNoCells() {
        assertThat(read("a,b,,\n1,2\n3,4,,")).containsExactly("2: 1|2", "3: 3|4||");
    }

    @Test
    void linesWithoutContentAreCountedAndPassedOver() throws Exception {
        try (var file = of("a,b,c\n,,\n \n\n1,2,3\n,\t,\n")) {
            assertThat(rows(file)).containsExactly("5: 1|2|3");
            assertThat(file.emptyRows()).isEqualTo(4);
        }
    }

    @Test
    void aNulCostsItsLine() {
        assertThat(read("a,b\n1,\0\n3,4")).containsExactly("2! The line has a NUL character in it.", "3: 3|4");
    }

    @Test
    void semicolonsAndTabsSeparateWhereTheHeaderUsesThem() {
        assertThat(read("a;b;c\n1,5;2;3")).containsExactly("2: 1,5|2|3");
        assertThat(read("a\tb\n1\t2")).containsExactly("2: 1|2");
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
        try (var file = of("\uFEFFDiv,b\n1,2")) {
            assertThat(file.header().has("Div")).isTrue();
            assertThat(rows(file)).containsExactly("2: 1|2");
            assertThat(file.encoding()).isEqualTo(TextEncoding.UTF_8);
        }
    }

    @Test
    void accentsAreReadInUtf8AndInWindows1252() throws Exception {
        try (var file = of("a,b\nLeganés,2")) {
            assertThat(rows(file)).containsExactly("2: Leganés|2");
            assertThat(file.encoding()).isEqualTo(TextEncoding.UTF_8);
        }
        try (var file = of("a,b\nLeganés,2".getBytes(Charset.forName("windows-1252")))) {
            assertThat(rows(file)).containsExactly("2: Leganés|2");
            assertThat(file.encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
        }
    }

    @Test
    void utf16IsReadByItsMarkAndRefusedWithoutOne() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            try (var file = of("\uFEFFa,b\r\nLeganés,😀\r\n".getBytes(charset))) {
                assertThat(rows(file)).containsExactly("2: Leganés|😀");
                assertThat(file.encoding()).isEqualTo(TextEncoding.UTF_16);
            }
        }
        assertThatThrownBy(() -> of("a,b\n1,2".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("not a text file");
    }

    @Test
    void gzipIsKnownByItsContent() throws Exception {
        var zipped = gzip("a,b\n1,2\n");
        try (var file = of(zipped)) {
            assertThat(rows(file)).containsExactly("2: 1|2");
        }
    }

    @Test
    void aGzipFileThatWasCutIsRefused() throws IOException {
        var zipped = gzip("a,b\n" + "1,2\n".repeat(100_000));
        assertThatThrownBy(() -> {
                    try (var file = of(Arrays.copyOf(zipped, zipped.length - 20))) {
                        rows(file);
                    }
                })
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("gzip data is damaged");
    }

    @Test
    void aHeaderIsNeededAndMustNotBeAmbiguous() {
        assertThatThrownBy(() -> of("")).hasMessage("It is empty.");
        assertThatThrownBy(() -> of("\n \n")).hasMessage("It is empty.");
        assertThatThrownBy(() -> of("hello\nworld")).hasMessageStartingWith("It has no header");
        assertThatThrownBy(() -> of("PSH,Div,PSH\n1,2,3"))
                .hasMessage("The column “PSH” stands twice in the header, so its cells are ambiguous.");
        assertThatThrownBy(() -> of("a,\"b\n1,2")).hasMessageContaining("quotation marks of its first line");
        assertThatThrownBy(() -> of("PK\u0003\u0004rest,of")).hasMessageContaining("save it as CSV");
    }

    @Test
    void missingColumnsAreNamed() throws Exception {
        try (var file = of("Div,Date\n1,2")) {
            assertThatThrownBy(() -> file.header().require("a football-data file", "Div", "HomeTeam", "AwayTeam"))
                    .hasMessage("The columns “HomeTeam”, “AwayTeam” are missing, without which a football-data file "
                            + "cannot be read.");
        }
    }

    @Test
    void whatIsNoFileIsSaid(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> CsvFile.open(folder)).hasMessage("It is a folder: name the files in it.");
        assertThatThrownBy(() -> CsvFile.open(folder.resolve("no.csv"))).hasMessage("There is no such file.");
        var empty = Files.createFile(folder.resolve("empty.csv"));
        assertThatThrownBy(() -> CsvFile.open(empty)).hasMessage("It is empty.");
    }

    @Test
    void aCellOfAHundredMegabytesCostsItsLineAndNoMemory() throws Exception {
        var start = "a,b\n1,2\n3,".getBytes(StandardCharsets.UTF_8);
        var end = "\n5,6\n".getBytes(StandardCharsets.UTF_8);
        try (var file = CsvFile.of(new LongMiddle(start, 100_000_000, end))) {
            assertThat(rows(file))
                    .containsExactly(
                            "2: 1|2",
                            "3! The line is longer than 262144 bytes, which no row of such a file is.",
                            "4: 5|6");
        }
    }

    @Test
    void anOpenQuotationMarkBeforeMuchTextCostsItsLineOnly() throws Exception {
        assertThat(read("a,b\n\"1,2\n" + "3,4\n".repeat(100))).hasSize(101).endsWith("102: 3|4");
    }

    @Test
    void whatIsShownOfACellStandsOnOneLineAndIsShort() {
        assertThat(Shown.quoted("2,1o")).isEqualTo("“2,1o”");
        assertThat(Shown.quoted("a\nb\u202Ec")).isEqualTo("“a\\u000ab\\u202ec”");
        assertThat(Shown.quoted("😀")).isEqualTo("“😀”");
        assertThat(Shown.listed(List.of("PSH", "\u0085PSA"))).isEqualTo("PSH, \\u0085PSA");
        assertThat(Shown.listed(Collections.nCopies(12, "x"))).isEqualTo("x, x, x, x, x, x, x, x, x, x and 2 more");
        assertThat(Shown.quoted("x".repeat(1000))).hasSize(63).endsWith("…”");
    }

    private static List<String> read(String text) {
        try (var file = of(text)) {
            return rows(file);
        } catch (IOException | FileRefusedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> rows(CsvFile file) throws FileRefusedException {
        var rows = new ArrayList<String>();
        for (var line = file.next(); line != null; line = file.next()) {
            rows.add(switch (line) {
                case CsvLine.Row(long number, List<String> cells) -> number + ": " + String.join("|", cells);
                case CsvLine.Broken(long number, LineFault fault) -> number + "! " + fault.sentence();
            });
        }
        return rows;
    }

    private static CsvFile of(String text) throws IOException, FileRefusedException {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvFile of(byte[] bytes) throws IOException, FileRefusedException {
        return CsvFile.of(new ByteArrayInputStream(bytes));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** A stream with a stretch of {@code x} in its middle that is never held in memory. */
    private static final class LongMiddle extends InputStream {
        private final byte[] start;
        private final int middle;
        private final byte[] end;
        private int position;

        LongMiddle(byte[] start, int middle, byte[] end) {
            this.start = start;
            this.middle = middle;
            this.end = end;
        }

        @Override
        public int read() {
            int at = position++;
            if (at < start.length) {
                return start[at];
            }
            if (at < start.length + middle) {
                return 'x';
            }
            at -= start.length + middle;
            return at < end.length ? end[at] : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int read = 0;
            while (read < length) {
                int next = read();
                if (next < 0) {
                    break;
                }
                bytes[offset + read++] = (byte) next;
            }
            return read == 0 && length > 0 ? -1 : read;
        }
    }
}
