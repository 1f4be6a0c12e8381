package uk.carejourney.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What keeps the core pure and its areas apart. */
final class CoreRules {

    private static final String HOME = "uk.carejourney..";

    private CoreRules() {}

    static ArchRule leansOnNothing() {
        return classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "java..",
                                "javax.crypto..",
                                "org.jspecify..",
                                "org.snakeyaml..",
                                HOME))
                .because("the core is plain Java, and outlives every framework");
    }

    static ArchRule asksNoClock() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("ask what time it is", CoreRules::asksTheTime))
                .because("the time is given to the core, so that it can be any time");
    }

    static ArchRule leavesNothingToChance() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("take something at random", CoreRules::takesAtRandom))
                .because("identifiers and salts are given to the core");
    }

    /** An area is told in its own words and the words all areas share. */
    static ArchRule areaStandsAlone(String area) {
        return classes()
                .that()
                .resideInAPackage(area)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                area,
                                "java..",
                                "org.jspecify..",
                                "uk.carejourney.fact",
                                "uk.carejourney.journey"))
                .because("areas meet in the fold and the rulebook, never in one another");
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                || (owner.equals(System.class.getName())
                        && Set.of("currentTimeMillis", "nanoTime").contains(name));
    }

    private static boolean takesAtRandom(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(RandomGenerator.class)
                || (access.getTargetOwner().isEquivalentTo(UUID.class)
                        && access.getTarget().getName().equals("randomUUID"))
                || (access.getTargetOwner().isEquivalentTo(Math.class)
                        && access.getTarget().getName().equals("random"));
    }
}
