package app.linewright.planted.nosecondlogging.odds;

import java.util.logging.Logger;

final class Fault {
    void log() {
        Logger.getGlobal().info("said");
    }
}
