package app.linewright.planted.nosecondlogging.odds;

import java.util.logging.Logger;

record Fault(Logger log) {}
