package app.linewright.planted.sqlonlyinstores.odds;

import java.sql.Connection;

record Fault(Connection connection) {}
