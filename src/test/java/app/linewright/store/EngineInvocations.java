package app.linewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs a class once on each engine, with a database of its own. */
final class EngineInvocations implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public boolean mayReturnZeroClassTemplateInvocationContexts(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(OnPostgreSql.class);
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        List<ClassTemplateInvocationContext> invocations = new ArrayList<>();
        if (context.getRequiredTestClass().isAnnotationPresent(OnEveryEngine.class)) {
            invocations.add(new OnEngine(Engine.H2));
        }
        if (TestServer.isWanted()) {
            invocations.add(new OnEngine(Engine.POSTGRESQL));
        }
        return invocations.stream();
    }

    private record OnEngine(Engine engine) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return engine.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            TestDatabase database = TestDatabase.create(engine);
            BeforeEachCallback empty = context -> database.empty();
            AfterClassTemplateInvocationCallback close = context -> database.close();
            return List.of(new Parameters(database), empty, close);
        }
    }

    private record Parameters(TestDatabase database) implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Database.class || type == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Database.class ? database.database() : database;
        }
    }
}
