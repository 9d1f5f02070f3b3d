package io.tillbook.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.tillbook.architecture.broken.api.sales.SaleWithFloat;
import io.tillbook.architecture.broken.api.sales.SaleWithJson;
import io.tillbook.architecture.broken.api.sales.SaleWithSpring;
import io.tillbook.architecture.broken.api.sales.SaleWithToken;
import io.tillbook.architecture.broken.command.kernel.Draft;
import io.tillbook.architecture.broken.command.sales.SaleAveragedInDoubles;
import io.tillbook.architecture.broken.command.sales.SaleByChance;
import io.tillbook.architecture.broken.command.sales.SaleOfToday;
import io.tillbook.architecture.broken.command.sales.SaleOnDisk;
import io.tillbook.architecture.broken.command.sales.SaleRunningItself;
import io.tillbook.architecture.broken.command.sales.SaleWithNewId;
import io.tillbook.architecture.broken.command.sales.SaleWithStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the domain may be made of. */
final class DomainRules {
    private static final String[] PLAIN_JAVA = {"java.lang", "java.lang.invoke", "java.lang.runtime", "java.math",
            "java.time", "java.time.zone", "java.util", "java.util.function", "java.util.stream",
            "org.jspecify.annotations"};
    /** With these the contract's records tell and read their bounds; decisions have no use for them. */
    private static final String[] ANNOTATIONS = {"java.lang.annotation", "java.lang.reflect"};
    /** With these the contract tells hashes that others can repeat. */
    private static final String[] HASHES = {"java.security", "java.security.spec", "java.nio.charset"};
    private static final Set<String> CHANCE = Set.of("java.util.Random", "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");
    private static final Set<String> FLOATS = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private DomainRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("the contract knows itself and the JDK only", DomainRules::contract, SaleWithToken.class,
                        SaleWithSpring.class, SaleWithJson.class),
                HouseRule.of("decisions are made of the contract, the pure kernel and plain Java",
                        DomainRules::decisions, SaleWithStore.class, SaleRunningItself.class, SaleOnDisk.class),
                HouseRule.of("the pure kernel is pure", DomainRules::pureKernel, Draft.class),
                HouseRule.of("time, ids and chance come from outside", DomainRules::noClockNoChance,
                        SaleOfToday.class, SaleWithNewId.class, SaleByChance.class),
                HouseRule.of("no floats in the domain", DomainRules::noFloats, SaleWithFloat.class,
                        SaleAveragedInDoubles.class));
    }

    private static ArchRule contract(Rooms rooms) {
        return classes().that()
                .resideInAPackage(rooms.in("api"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PLAIN_JAVA).or(resideInAnyPackage(ANNOTATIONS))
                        .or(resideInAnyPackage(HASHES))
                        .or(resideInAnyPackage(rooms.in("api"))));
    }

    private static ArchRule decisions(Rooms rooms) {
        return classes().that(rooms.capabilitiesOf("command")).should().onlyDependOnClassesThat(pure(rooms));
    }

    private static ArchRule pureKernel(Rooms rooms) {
        return classes().that(rooms.pureKernel()).should().onlyDependOnClassesThat(pure(rooms));
    }

    private static DescribedPredicate<JavaClass> pure(Rooms rooms) {
        Rooms house = ArchitectureTest.HOUSE;
        return resideInAnyPackage(PLAIN_JAVA).or(resideInAnyPackage(rooms.in("api"), house.in("api")))
                .or(rooms.capabilitiesOf("command"))
                .or(rooms.checkout())
                .or(rooms.pureKernel())
                .or(house.pureKernel())
                .as("are pure");
    }

    private static ArchRule noClockNoChance(Rooms rooms) {
        return noClasses().that(rooms.domain())
                .should()
                .accessTargetWhere(DescribedPredicate.describe("reads a clock, draws an id or tosses a coin",
                        DomainRules::comesFromOutside));
    }

    private static boolean comesFromOutside(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> !name.equals("arraycopy");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.lang.Math" -> name.equals("random");
            default -> CHANCE.contains(owner) || (owner.startsWith("java.time.") && isClock(name));
        };
    }

    private static boolean isClock(String method) {
        return method.equals("now") || method.startsWith("system") || method.startsWith("tick");
    }

    private static ArchRule noFloats(Rooms rooms) {
        return classes().that(rooms.domain()).should(new ArchCondition<>("neither hold nor compute floats") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                floatsOf(type).forEach(
                        found -> events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + found)));
            }
        });
    }

    private static Stream<String> floatsOf(JavaClass type) {
        return Stream
                .of(type.getFields().stream().filter(DomainRules::isFloat).map(JavaField::getFullName),
                        type.getCodeUnits().stream().filter(DomainRules::speaksFloat).map(JavaCodeUnit::getFullName),
                        type.getMethodCallsFromSelf()
                                .stream()
                                .filter(call -> isFloat(call.getTarget().getRawReturnType()))
                                .map(JavaAccess::getDescription))
                .flatMap(found -> found);
    }

    private static boolean isFloat(JavaField field) {
        return isFloat(field.getRawType());
    }

    private static boolean speaksFloat(JavaCodeUnit unit) {
        return isFloat(unit.getRawReturnType()) || unit.getRawParameterTypes().stream().anyMatch(DomainRules::isFloat);
    }

    /** Arrays of what was not imported have no component that could be asked for. */
    private static boolean isFloat(JavaClass type) {
        return type.tryGetComponentType().map(DomainRules::isFloat).orElseGet(() -> FLOATS.contains(type.getName()));
    }
}
