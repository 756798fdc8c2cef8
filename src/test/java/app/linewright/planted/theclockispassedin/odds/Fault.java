package app.linewright.planted.theclockispassedin.odds;

import java.time.Instant;
import java.util.function.Supplier;

final class Fault {
    final Supplier<Instant> clock = Instant::now;
}
