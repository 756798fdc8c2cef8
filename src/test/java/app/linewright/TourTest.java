package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** A small part of the tour; the build of the distribution takes all of it. */
@ExtendWith(ApplicationExtension.class)
class TourTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void aScreenIsDrawnInBothThemesInTwoSizesAndWithLargerText() throws IOException {
        assertThat(tour(folder.resolve("pictures").toString(), "--only", "refused,welcome")).as("%s", said).isZero();

        var names = List.of("dark-1100x700", "dark-1440x900", "dark-150", "light-1100x700", "light-1440x900",
                "light-150");
        assertThat(pictures()).containsExactlyInAnyOrderElementsOf(Stream.of("refused", "welcome")
                .flatMap(screen -> names.stream().map(name -> screen + "-" + name + ".png"))
                .toList());
        assertThat(said.toString()).contains("welcome-dark-150.png").contains("12 pictures in ");
        assertThat(size("welcome-light-1440x900.png")).containsExactly(1440, 900);
        assertThat(size("welcome-light-1100x700.png")).containsExactly(1100, 700);
        assertThat(size("welcome-light-150.png")).containsExactly(1440, 900);
        assertThat(bytes("welcome-light-150.png")).isNotEqualTo(bytes("welcome-light-1440x900.png"));
        assertThat(bytes("welcome-dark-1440x900.png")).isNotEqualTo(bytes("welcome-light-1440x900.png"));
    }

    @Test
    void twoToursMakeTheSamePictures() throws IOException {
        tour(folder.resolve("pictures").toString(), "--only", "welcome");
        var first = bytes("welcome-dark-1440x900.png");
        tour(folder.resolve("pictures").toString(), "--only", "welcome");

        assertThat(bytes("welcome-dark-1440x900.png")).isEqualTo(first);
    }

    @Test
    void aScreenThatThereIsNotIsRefusedWithThoseThereAre() {
        assertThat(tour(folder.toString(), "--only", "bord")).isEqualTo(2);

        assertThat(said.toString()).contains("“bord” is no screen of the tour").contains("board, board-wide, details");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInASentence() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThat(tour(file.toString(), "--only", "welcome")).isEqualTo(1);

        assertThat(said.toString()).contains("The pictures cannot be written to").contains("name a folder");
    }

    private int tour(String... arguments) {
        var terminal = new Terminal(
                new PrintWriter(said, true), new PrintWriter(said, true), OptionalInt.empty(), false, false);
        return Launcher.run(terminal, Stream.concat(Stream.of("tour"), Stream.of(arguments)).toArray(String[]::new));
    }

    private List<String> pictures() throws IOException {
        try (var files = Files.list(folder.resolve("pictures"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("pictures").resolve(name));
    }

    private List<Integer> size(String name) throws IOException {
        var head = ByteBuffer.wrap(bytes(name));
        return List.of(head.getInt(16), head.getInt(20));
    }
}
