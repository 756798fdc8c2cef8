package app.linewright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house, as {@code docs/architecture.md} gives them. Each can be asked of any root package, so that
 * {@link ArchitectureTest} asks it both of the program and of a planted fault that must break it.
 */
enum HouseRule {
    /** Imports go down only: a package knows its own floor's classes of its own package, and the floors below. */
    FLOORS {
        @Override
        ArchRule in(String root) {
            return classes().should(new ArchCondition<JavaClass>("know nothing of their own floor or a higher one") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> !Floors.allow(
                                    room(root, item), room(root, dependency.getTargetClass().getBaseComponentType())))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
                }
            });
        }
    },

    /** The launcher and the composition root know everybody; nobody knows them. */
    NOTHING_IMPORTS_THE_ROOT {
        @Override
        ArchRule in(String root) {
            return noClasses()
                    .that(resideInAnyPackage(root + ".*.."))
                    .should(dependOnClassesThat(resideInAnyPackage(root)));
        }
    },

    NO_CIRCLE_OF_PACKAGES {
        @Override
        ArchRule in(String root) {
            return slices().matching(root + ".(*)..").should().beFreeOfCycles();
        }
    },

    NO_CIRCLE_WITHIN_THE_DESKTOP {
        @Override
        ArchRule in(String root) {
            return slices().matching(root + ".desktop.(*)..").should().beFreeOfCycles();
        }
    },

    JAVAFX_ONLY_ON_THE_DESKTOP {
        @Override
        ArchRule in(String root) {
            return outside(root + ".desktop..", "javafx..", "java.awt..", "javax.swing..");
        }
    },

    /** What charts are drawn with is known to the kit alone, which dresses them all alike. */
    CHARTS_ONLY_IN_THE_KIT {
        @Override
        ArchRule in(String root) {
            return outside(root + ".desktop.kit.charts..", "org.jfree..", "java.awt..", "javax.imageio..");
        }
    },

    /** SQL stands in the package whose facts it stores, in a class that says so; never in what talks to people. */
    SQL_ONLY_IN_STORES {
        @Override
        ArchRule in(String root) {
            var faces = resideInAnyPackage(root + ".desktop..", root + ".cli..", root + ".service..");
            var store = describe("are named …Store", (JavaClass each) -> topLevel(each).endsWith("Store"));
            return noClasses()
                    .that(not(resideInAnyPackage(root + ".store..")).and(not(store).or(faces)))
                    .should(dependOnClassesThat(resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..")));
        }
    },

    /** What the database is made of is known to one package. */
    THE_DATABASE_ONLY_IN_STORE {
        @Override
        ArchRule in(String root) {
            return outside(root + ".store..", "com.zaxxer..", "org.flywaydb..", "org.h2..", "org.postgresql..");
        }
    },

    THE_NETWORK_ONLY_IN_FEEDS {
        @Override
        ArchRule in(String root) {
            return outside(root + ".feeds..", "okhttp3..", "java.net.http..", "javax.net..");
        }
    },

    /** A view model is tested without a toolkit, so it knows values and properties only. */
    VIEW_MODELS_KNOW_NO_SCENE {
        @Override
        ArchRule in(String root) {
            return noClasses()
                    .that(describe("belong to a view model", each -> topLevel(each).endsWith("ViewModel")))
                    .should(dependOnClassesThat(resideInAnyPackage(
                            "javafx.scene..", "javafx.stage..", "javafx.fxml..", "javafx.application..")));
        }
    },

    /** Results reach the JavaFX thread through one door. */
    RUN_LATER_IN_ONE_CLASS {
        @Override
        ArchRule in(String root) {
            return classes().should(new ArchCondition<JavaClass>("call Platform.runLater in one class at most") {
                private final Set<String> callers = new TreeSet<>();

                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getCodeUnitAccessesFromSelf().stream()
                            .map(access -> access.getTarget())
                            .filter(target -> target.getOwner().getName().equals("javafx.application.Platform"))
                            .filter(target -> target.getName().equals("runLater"))
                            .forEach(_ -> callers.add(item.getPackageName() + "." + topLevel(item)));
                }

                @Override
                public void finish(ConditionEvents events) {
                    if (callers.size() > 1) {
                        events.add(SimpleConditionEvent.violated(this, "Platform.runLater is called by " + callers));
                    }
                }
            });
        }
    },

    /** Only the command line and the launcher talk to a terminal. */
    STANDARD_STREAMS_ONLY_ON_THE_COMMAND_LINE {
        @Override
        ArchRule in(String root) {
            return noClasses()
                    .that(not(resideInAnyPackage(root + ".cli.."))
                            .and(not(describe("the launcher", each -> each.getName().equals(root + ".Launcher")))))
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
        }
    },

    /** To name its types is allowed where an interface asks for it, as {@code DataSource} does. */
    NO_SECOND_LOGGING {
        @Override
        ArchRule in(String root) {
            return noClasses().should(call(
                    "log by java.util.logging",
                    target -> target.getOwner().getPackageName().equals("java.util.logging")));
        }
    },

    /** Threads come from an executor or from {@code Thread.ofVirtual()}, with a name and an owner who ends them. */
    NO_NEW_THREAD {
        @Override
        ArchRule in(String root) {
            return noClasses().should().callConstructorWhere(describe("it makes a thread",
                    call -> call.getTargetOwner().isEquivalentTo(Thread.class)));
        }
    },

    /** Time comes in as an {@code InstantSource}; only the composition root knows the real one. */
    THE_CLOCK_IS_PASSED_IN {
        @Override
        ArchRule in(String root) {
            return noClasses()
                    .that(resideInAnyPackage(root + ".*.."))
                    .should(call("read a clock", target -> target.getFullName().equals(
                                    "java.lang.System.currentTimeMillis()")
                            || target.getFullName().equals("java.time.InstantSource.system()")
                            || (target.getOwner().getName().equals("java.time.Clock")
                                    && !target.getName().equals("instant"))
                            || (target.getOwner().getPackageName().startsWith("java.time")
                                    && target.getName().equals("now"))));
        }
    },

    /** Chance comes in as a seed. */
    CHANCE_IS_SEEDED {
        @Override
        ArchRule in(String root) {
            return noClasses().should(call("use unseeded randomness", target -> target.getFullName().equals(
                                    "java.lang.Math.random()")
                            || target.getOwner().isEquivalentTo(ThreadLocalRandom.class)
                            || (target.getName().equals("<init>")
                                    && target.getRawParameterTypes().isEmpty()
                                    && (target.getOwner().isEquivalentTo(Random.class)
                                            || target.getOwner().isEquivalentTo(SplittableRandom.class)))));
        }
    },

    NO_STATIC_MUTABLE_STATE {
        @Override
        ArchRule in(String root) {
            return noFields()
                    .that()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should(ArchCondition.from(describe(
                            "be static and not final",
                            field -> field.getModifiers().contains(JavaModifier.STATIC)
                                    && !field.getModifiers().contains(JavaModifier.FINAL))));
        }
    },

    /** A name says what a thing is in the trade, not that it is a thing. */
    NAMES_SAY_SOMETHING {
        @Override
        ArchRule in(String root) {
            return noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?");
        }
    },

    NULL_MARKED_EVERYWHERE {
        @Override
        ArchRule in(String root) {
            return classes().should(ArchCondition.from(describe(
                    "stand in a package marked @NullMarked",
                    each -> each.getPackage().isAnnotatedWith(NullMarked.class))));
        }
    };

    /** The rule, for the program whose root package is {@code root}. */
    abstract ArchRule in(String root);

    /** The package with a fault that breaks this rule. */
    String plantedFault() {
        return HouseRule.class.getPackageName() + ".planted." + name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** No class outside {@code home} depends on a class of {@code packages}. */
    private static ArchRule outside(String home, String... packages) {
        return noClasses()
                .that(not(resideInAnyPackage(home)))
                .should(dependOnClassesThat(resideInAnyPackage(packages)));
    }

    private static ArchCondition<JavaClass> call(String what, Predicate<CodeUnitAccessTarget> it) {
        return ArchCondition.from(describe(what, (JavaClass each) -> each
                .getCodeUnitAccessesFromSelf().stream().anyMatch(access -> it.test(access.getTarget()))));
    }

    /** The package right under the root in which a class stands; empty for the root and for strangers. */
    private static String room(String root, JavaClass each) {
        var name = each.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", -1)[0] : "";
    }

    private static String topLevel(JavaClass each) {
        var name = each.getName().substring(each.getPackageName().length() + 1);
        return name.split("\\$", -1)[0];
    }

    /** Who may know whom. */
    private static final class Floors {
        private static final List<Set<String>> FLOORS = List.of(
                Set.of("store"),
                Set.of("sport"),
                Set.of("feeds", "odds", "journal"),
                Set.of("models", "bets", "knowledge"),
                Set.of("picks", "accounts"),
                Set.of("assistant"),
                Set.of("desktop", "cli", "service"));

        static boolean allow(String from, String to) {
            if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
                return true;
            }
            return floor(to) < floor(from) || (from.equals("feeds") && to.equals("odds"));
        }

        /** A package that is not in the plan stands below the ground: it may know nobody, and all may see that. */
        private static int floor(String room) {
            for (int floor = 0; floor < FLOORS.size(); floor++) {
                if (FLOORS.get(floor).contains(room)) {
                    return floor;
                }
            }
            return -1;
        }
    }
}
