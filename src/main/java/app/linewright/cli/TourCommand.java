package app.linewright.cli;

import app.linewright.store.FailureSentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes pictures of every screen of the window, on simulated data in a home of its own. */
public final class TourCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Supplier<Guide> guide;
    private final Argument<Path> folder;
    private final Arguments<String> only;

    /** Goes through the window. */
    public interface Guide {
        /** The names of the screens, in the order of the tour. */
        List<String> screens();

        /**
         * Takes the pictures.
         *
         * @param wanted the names of screens; empty for all of them
         * @param taken is told of every picture
         * @return the pictures
         * @throws IOException if one cannot be written
         */
        List<Path> take(Path folder, Set<String> wanted, Consumer<Path> taken) throws IOException;
    }

    public TourCommand(Global global, Terminal terminal, Supplier<Guide> guide) {
        super("Take pictures of every screen of the window, on simulated data. Needs no display, and no home.");
        this.global = global;
        this.terminal = terminal;
        this.guide = guide;
        this.folder = word("DIR", Command::path, "The folder for the pictures; it is made where there is none.");
        this.only = options("--only", "SCREENS", text -> text, "Only these screens, with commas between them.");
    }

    @Override
    public Integer call() {
        var to = folder.value().orElseThrow();
        var shown = guide.get();
        Set<String> wanted = new TreeSet<>(only.values());
        for (var name : wanted) {
            if (!shown.screens().contains(name)) {
                throw Refused.usage("“" + name + "” is no screen of the tour: these are "
                        + String.join(", ", shown.screens()) + ".");
            }
        }
        var pictures = take(shown, to, wanted);
        if (global.json()) {
            Json.print(terminal, new Document(to.toString(), pictures.stream().map(TourCommand::name).toList()));
        } else {
            terminal.line(Figures.count(pictures.size()) + " pictures in " + to + ".");
        }
        return ExitCode.OK;
    }

    private List<Path> take(Guide shown, Path to, Set<String> wanted) {
        try {
            Files.createDirectories(to);
            return shown.take(to, wanted, picture -> {
                if (!global.json()) {
                    terminal.line(name(picture));
                }
            });
        } catch (IOException failure) {
            throw Refused.failed("The pictures cannot be written to " + to + " (" + FailureSentence.of(failure)
                    + "): name a folder that can be written to.");
        }
    }

    private static String name(Path picture) {
        return String.valueOf(picture.getFileName());
    }

    /** The fields of {@code tour --json}. */
    record Document(String folder, List<String> pictures) {}
}
