package app.linewright.feeds.csv;

/** How the characters of a file are written. */
public enum TextEncoding {
    UTF_8("UTF-8"),
    UTF_16("UTF-16"),
    WINDOWS_1252("Windows-1252");

    private final String title;

    TextEncoding(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
