package app.linewright.cli;

import java.util.Locale;

/** One line on the error stream of a terminal that is written over as work goes on; nothing where it is no terminal. */
final class ProgressLine {
    private static final int BAR = 24;

    private final Terminal terminal;
    private int length;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param share how much of the work is done, from 0 to 1 */
    void show(double share, String what) {
        if (!terminal.live()) {
            return;
        }
        int done = (int) Math.round(share * BAR);
        String line = String.format(
                Locale.ROOT, "[%s%s] %3d %%  %s", "#".repeat(done), ".".repeat(BAR - done), (int) (share * 100), what);
        // A longer line than the terminal's would wrap, and could not be written over.
        line = line.substring(0, Math.min(line.length(), terminal.width().orElse(80) - 1));
        terminal.err().print("\r" + terminal.shown(line) + " ".repeat(Math.max(0, length - line.length())));
        terminal.err().flush();
        length = line.length();
    }

    /** Takes the line away. */
    void end() {
        if (terminal.live() && length > 0) {
            terminal.err().print("\r" + " ".repeat(length) + "\r");
            terminal.err().flush();
            length = 0;
        }
    }
}
