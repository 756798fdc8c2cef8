package app.linewright.cli;

import java.time.InstantSource;
import java.time.ZoneId;

/** When and where a command runs, unless its arguments say otherwise. */
public record Here(InstantSource clock, ZoneId zone) {}
