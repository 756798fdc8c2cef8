package app.linewright.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A store's contract: the class runs on H2, and again on PostgreSQL when there is a server for tests. Its constructor
 * or its methods may ask for the {@link Database}; every table is empty when a test method begins.
 *
 * <p>The server is named by {@code PGHOST}, {@code PGPORT}, {@code PGUSER}, {@code PGPASSWORD} and, for TLS,
 * {@code PGSSLROOTCERT}, and is used only with {@code LINEWRIGHT_TEST_POSTGRES=true}: databases are made and dropped on
 * it. With {@code LINEWRIGHT_REQUIRE_POSTGRES=true} its absence is a failure. Such classes are named
 * {@code …ContractTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EngineInvocations.class)
public @interface OnEveryEngine {}
