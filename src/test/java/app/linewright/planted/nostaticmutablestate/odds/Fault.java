package app.linewright.planted.nostaticmutablestate.odds;

final class Fault {
    static int count;
}
