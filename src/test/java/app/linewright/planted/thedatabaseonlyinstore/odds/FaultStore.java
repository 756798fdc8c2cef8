package app.linewright.planted.thedatabaseonlyinstore.odds;

import org.h2.Driver;

final class FaultStore {
    int version() {
        return new Driver().getMajorVersion();
    }
}
