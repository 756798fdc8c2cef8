package app.linewright;

/** Where the program starts. Not an {@code Application}: JavaFX is not needed to print a price. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.out.println("linewright " + String.join(" ", arguments));
    }
}
