package app.linewright.desktop.watch;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications by the program that the system brings for them: {@code notify-send} on Linux, {@code osascript} on
 * macOS, PowerShell on Windows. What is told is an argument or a variable of the process and never part of a command
 * line that a shell reads.
 */
public final class SystemNotices implements DesktopNotices {
    private static final Logger LOG = LoggerFactory.getLogger(SystemNotices.class);
    private static final long PATIENCE_SECONDS = 10;
    private static final String TITLE = "LINEWRIGHT_TITLE";
    private static final String TEXT = "LINEWRIGHT_TEXT";
    private static final String TOAST = """
            $ErrorActionPreference = 'Stop'
            $null = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, \
            ContentType = WindowsRuntime]
            $toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(\
            [Windows.UI.Notifications.ToastTemplateType]::ToastText02)
            $lines = $toast.GetElementsByTagName('text')
            $null = $lines.Item(0).AppendChild($toast.CreateTextNode($env:LINEWRIGHT_TITLE))
            $null = $lines.Item(1).AppendChild($toast.CreateTextNode($env:LINEWRIGHT_TEXT))
            $id = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
            [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($id).Show(\
            [Windows.UI.Notifications.ToastNotification]::new($toast))
            """;

    private final String system;

    /** @param system the name of the operating system, as Java has it in {@code os.name} */
    public SystemNotices(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** A program with its arguments, and the variables that it finds beside its own. */
    record Call(List<String> command, Map<String, String> variables) {}

    Call call(String title, String text) {
        if (system.startsWith("windows")) {
            return new Call(
                    List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", TOAST),
                    Map.of(TITLE, title, TEXT, text));
        }
        if (system.startsWith("mac")) {
            return new Call(
                    List.of("osascript",
                            "-e", "on run argv",
                            "-e", "display notification (item 2 of argv) with title (item 1 of argv)",
                            "-e", "end run",
                            "--", title, text),
                    Map.of());
        }
        return new Call(List.of("notify-send", "--app-name=Linewright", "--", title, plain(text)), Map.of());
    }

    /** Desktops on Linux read marks in a text, and none of them is ours. */
    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public boolean tell(String title, String text) {
        var call = call(title, text);
        var builder = new ProcessBuilder(call.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(call.variables());
        try {
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException absent) {
            LOG.info("{} cannot be run, so the desktop tells nothing.", call.command().getFirst());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
