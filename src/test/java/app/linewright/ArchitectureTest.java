package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final String ROOT = ArchitectureTest.class.getPackageName();
    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(ArchitectureTest::isProgram)
                .importPackages(ROOT);
    }

    @ParameterizedTest
    @EnumSource
    void theProgramKeepsTheRule(HouseRule rule) {
        rule.in(ROOT).allowEmptyShould(true).check(program);
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedFaultBreaksTheRule(HouseRule rule) {
        var planted = new ClassFileImporter().importPackages(rule.plantedFault());

        var result = rule.in(rule.plantedFault()).evaluate(planted);

        var report = String.join(" ", result.getFailureReport().getDetails());
        assertThat(planted.stream().map(JavaClass::getName).filter(name -> name.contains(".Fault")))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(report).contains(fault));
    }

    /** Whether a class file comes from the program, wherever an IDE puts its classes and those of the tests. */
    private static boolean isProgram(Location location) {
        var file = Pattern.compile(".*/(app/linewright/[^$]*?)(\\$.*)?\\.class").matcher(location.asURI().toString());
        return file.matches() && Files.exists(sources().resolve(file.group(1) + ".java"));
    }

    private static Path sources() {
        return Path.of(System.getProperty("linewright.project", "."), "src/main/java");
    }
}
