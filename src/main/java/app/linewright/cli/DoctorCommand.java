package app.linewright.cli;

import app.linewright.store.Doctor;
import app.linewright.store.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Says how things stand with the home and its database, and how to mend them. */
public final class DoctorCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Supplier<Doctor> doctor;
    private final Supplier<Path> home;

    public DoctorCommand(Global global, Terminal terminal, Supplier<Doctor> doctor, Supplier<Path> home) {
        super("Say how things stand, and how to mend them.");
        this.global = global;
        this.terminal = terminal;
        this.doctor = doctor;
        this.home = home;
    }

    @Override
    public Integer call() {
        Path folder = home.get();
        List<Finding> findings = doctor.get().examine(folder, Optional.empty());
        if (global.json()) {
            Json.print(terminal, new Document(folder.toString(), findings.stream().map(Found::of).toList()));
        } else {
            print(findings);
        }
        boolean broken = findings.stream().anyMatch(finding -> finding.state() == Finding.State.FAILURE);
        return broken ? ExitCode.FAILED : ExitCode.OK;
    }

    private void print(List<Finding> findings) {
        Table table = new Table().text("").text("").text("");
        for (Finding finding : findings) {
            table.row(state(finding), finding.check(), finding.sentence());
            if (!finding.remedy().isEmpty()) {
                table.row("", "", "→ " + finding.remedy() + ".");
            }
        }
        table.printTo(terminal);
    }

    private static String state(Finding finding) {
        return finding.state().name().toLowerCase(Locale.ROOT);
    }

    /** The fields of {@code doctor --json}. */
    record Document(String home, List<Found> findings) {}

    record Found(String check, String state, String sentence, String remedy) {
        static Found of(Finding finding) {
            return new Found(finding.check(), DoctorCommand.state(finding), finding.sentence(), finding.remedy());
        }
    }
}
