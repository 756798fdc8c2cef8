package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private final Shell shell = new Shell().with("convert", it -> new ConvertCommand(it.global(), it.terminal()))
            .with("broken", _ -> new Command("Fails.") {
                @Override
                public Integer call() {
                    throw new IllegalStateException("Nobody expected this.");
                }
            });

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(shell.run().ends(ExitCode.OK).out()).isEqualTo("window\n");
        assertThat(shell.run("--home", "somewhere").ends(ExitCode.OK).out()).isEqualTo("window\n");
    }

    @Test
    void helpListsEveryCommandAndOneCommandsHelpItsArguments() {
        assertThat(shell.run("--help").ends(ExitCode.OK).out()).contains("convert  Show prices", "broken   Fails.");
        assertThat(shell.run("convert", "--help").ends(ExitCode.OK).out())
                .contains("linewright convert", "--stake=AMOUNT", "--home=DIR", "--json");
    }

    @Test
    void theVersionIsTold() {
        assertThat(shell.run("--version").ends(ExitCode.OK).out()).isEqualTo("linewright 0\n");
    }

    @Test
    void globalOptionsStandBeforeOrAfterTheCommand() {
        assertThat(shell.run("--json", "convert", "2").ends(ExitCode.OK).out())
                .isEqualTo(shell.run("convert", "2", "--json").ends(ExitCode.OK).out())
                .startsWith("{");
    }

    @Test
    void aMistypedCommandOrOptionIsAnsweredWithTheNearestOne() {
        assertThat(shell.run("conver").ends(ExitCode.USAGE).err()).isEqualTo(
                "There is no command “conver” (did you mean convert?); “linewright --help” shows how it is written.\n");
        assertThat(shell.run("convert", "2", "--jsn").ends(ExitCode.USAGE).err())
                .startsWith("There is no option “--jsn” (did you mean --json?)");
    }

    @Test
    void anAtSignNamesNoFileOfArguments() {
        assertThat(shell.run("convert", "@/etc/hostname").ends(ExitCode.USAGE).err())
                .startsWith("“@/etc/hostname” is not a price");
    }

    @Test
    void anUnexpectedFailureIsLoggedAndSaidInOneSentence() {
        assertThat(shell.run("broken").ends(ExitCode.FAILED).err())
                .startsWith("""
                logged java.lang.IllegalStateException: Nobody expected this.
                The command failed unexpectedly (IllegalStateException at ProgramTest.java:""")
                .endsWith("; please report it): Nobody expected this.\n")
                .hasLineCount(2);
    }

    @Test
    void whatAnArgumentHoldsSteersNoTerminalAndDrownsNoSentence() {
        assertThat(shell.run("convert", "\u001b[31m2\n.0").ends(ExitCode.USAGE).err())
                .contains("\\u001b[31m2\\u000a.0")
                .hasLineCount(1);
        assertThat(shell.run("convert", "x".repeat(100_000)).ends(ExitCode.USAGE).err())
                .hasSizeLessThan(1100)
                .endsWith("\n");
    }

    @Test
    void anEmptyNameIsNoHome() {
        assertThat(shell.run("--home", "", "convert", "2").ends(ExitCode.USAGE).err())
                .contains("“” names no file and no folder");
    }

    @Test
    void aStakeIsNotLessThanNothing() {
        assertThat(shell.run("convert", "2", "--stake", "-5").ends(ExitCode.USAGE).err())
                .contains("“-5” is no stake: it is less than nothing");
    }

    @Test
    void aValueThatBeginsWithAHyphenAndAFigureIsReadAsItIsWritten() {
        var echo = new Shell().with("echo", it -> new Command("Repeats.") {
            private final Argument<ZoneId> zone = option("--zone", "ZONE", ZoneId::of, "A zone.");
            private final Arguments<String> words = words(0, "0..*", "WORD", text -> text, "Words.");

            @Override
            public Integer call() {
                it.terminal().line(zone.value().orElseThrow() + " " + words.values());
                return ExitCode.OK;
            }
        });

        assertThat(echo.run("echo", "--zone", "-05:00", "-110", "-2024.csv").ends(ExitCode.OK).out())
                .isEqualTo("-05:00 [-110, -2024.csv]\n");
    }

    @Test
    void aDayHasAYearOfFourDigits() {
        var daily = new Shell().with("daily", it -> new Command("Tells the time.") {
            private final Argument<LocalDate> day = option("--to", "DAY", Viewpoint::day, "A day.");

            @Override
            public Integer call() {
                it.terminal().line(String.valueOf(day.value().orElseThrow()));
                return ExitCode.OK;
            }
        });

        assertThat(daily.run("daily", "--to", "+999999999-12-31").ends(ExitCode.USAGE).err())
                .contains("“+999999999-12-31” is no day: 2026-01-31 is");
        assertThat(daily.run("daily", "--to", "2026-01-31").ends(ExitCode.OK).out()).isEqualTo("2026-01-31\n");
    }

    @Test
    void aTerminalThatKnowsAsciiOnlyIsShownAscii() {
        assertThat(shell.plain().run("convert", "-110").ends(ExitCode.OK).out()).contains(" -110     1.91", "52.38 %");
    }
}
