package app.linewright.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Takes connections out of a pool, each to a database that is still there: a pool trusts for a while what it has just
 * been given back, also when H2 has closed the database since.
 */
final class ServingPool implements ConnectionFactory {
    /** Connections that a closed database may leave in a pool. */
    private static final int MOST_DEAD = 16;

    /** How often the pool's own patience may end while others have all its connections. */
    private static final int MOST_WAITS = 6;

    private final HikariDataSource pool;
    private final Connections connections;

    ServingPool(HikariDataSource pool, Connections connections) {
        this.pool = pool;
        this.connections = connections;
    }

    @Override
    public Connection openConnection() throws SQLException {
        for (int dead = 0; ; dead++) {
            Connection taken = taken();
            if (dead == MOST_DEAD || connections.serves(taken)) {
                return taken;
            }
            renew();
            taken.close();
        }
    }

    /** To wait for others is worth while; that no connection can be made is told as soon as the pool finds out. */
    private Connection taken() throws SQLException {
        for (int waits = 1; ; waits++) {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException none) {
                if (waits == MOST_WAITS || none.getCause() != null) {
                    throw none;
                }
            }
        }
    }

    /** Lets no connection be used again that was made before. */
    void renew() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
