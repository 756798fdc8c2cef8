package app.linewright.desktop.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemNoticesTest {
    private static final String TEXT = "Arsenal 2.19 & <b>\"; $(reboot) 'x' `y`";

    @Test
    void linuxIsToldByNotifySendInPlainText() {
        assertThat(new SystemNotices("Linux").call("--help", TEXT).command()).containsExactly(
                "notify-send", "--app-name=Linewright", "--", "--help",
                "Arsenal 2.19 &amp; &lt;b&gt;\"; $(reboot) 'x' `y`");
    }

    @Test
    void macIsToldByAScriptThatFindsTheTextAmongItsArguments() {
        var command = new SystemNotices("Mac OS X").call("Title", TEXT).command();

        assertThat(command).startsWith("osascript").endsWith("--", "Title", TEXT);
        assertThat(command.subList(0, command.size() - 2)).noneMatch(part -> part.contains("Arsenal"));
    }

    @Test
    void windowsIsToldByAScriptThatFindsTheTextInItsVariables() {
        var call = new SystemNotices("Windows 11").call("Title", TEXT);

        assertThat(call.command()).startsWith("powershell").noneMatch(part -> part.contains("Arsenal"));
        assertThat(call.variables()).containsEntry("LINEWRIGHT_TITLE", "Title").containsEntry("LINEWRIGHT_TEXT", TEXT);
        assertThat(call.command().getLast()).contains("$env:LINEWRIGHT_TITLE", "$env:LINEWRIGHT_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "Windows 11"})
    void aProgramThatIsNotThereIsNoError(String otherSystem) {
        assumeTrue(
                System.getProperty("os.name").equals("Linux"), "a system without these programs");
        assertThat(new SystemNotices(otherSystem).tell("Title", "Text")).isFalse();
    }
}
