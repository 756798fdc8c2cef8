package app.linewright.desktop.watch;

/** Tells something outside the window, as a notification of the desktop. */
@FunctionalInterface
public interface DesktopNotices {
    /** Where nobody is told. */
    DesktopNotices NONE = (_, _) -> false;

    /** Tells {@code text} under {@code title}; takes its time. False where this desktop has no way to be told. */
    boolean tell(String title, String text);
}
