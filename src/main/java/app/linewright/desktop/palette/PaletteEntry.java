package app.linewright.desktop.palette;

/**
 * Something that the palette finds.
 *
 * @param title what is searched and shown
 * @param context what it belongs to, behind the title; may be empty
 * @param aside at the right, in a word or two; may be empty
 * @param keys the keys that do the same; empty where there are none
 * @param action does it, or goes there
 */
public record PaletteEntry(
        Group group, String icon, String title, String context, String aside, String keys, Runnable action) {
    /** The groups, in the order in which they stand. */
    public enum Group {
        EVENTS("events"),
        TEAMS("teams"),
        COMMANDS("commands"),
        VIEWS("views"),
        LEAGUES("leagues"),
        SETTINGS("settings");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
