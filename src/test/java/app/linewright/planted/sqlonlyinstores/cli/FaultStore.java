package app.linewright.planted.sqlonlyinstores.cli;

import org.jdbi.v3.core.Handle;

record FaultStore(Handle handle) {}
