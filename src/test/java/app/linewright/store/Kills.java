package app.linewright.store;

/** How often the tests kill a process: a few times in the ordinary build, often with {@code -Dlinewright.kills=200}. */
public final class Kills {
    public static final int COUNT = Integer.getInteger("linewright.kills", 4);
    public static final boolean MANY = COUNT >= 100;

    private Kills() {}
}
