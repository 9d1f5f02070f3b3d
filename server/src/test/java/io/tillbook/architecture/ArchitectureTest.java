package io.tillbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Slice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds of the house, and fails on each class that was written to break it. */
class ArchitectureTest {
    static final Rooms HOUSE = new Rooms("io.tillbook");
    private static final Rooms BROKEN = new Rooms("io.tillbook.architecture.broken");
    private static final ImportOption NO_TESTS = location -> !location.contains("/test-classes/")
            && !location.contains("-tests.jar");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(NO_TESTS)
            .importPackages(HOUSE.root());

    static Stream<HouseRule> rules() {
        return Stream.of(DomainRules.all(), EdgeRules.all(), ServerEdges.all(), FormRules.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(HouseRule rule) {
        EvaluationResult result = rule.rule().apply(HOUSE).evaluate(CLASSES);

        assertThat(result.getFailureReport().getDetails()).as(rule.says()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBites(HouseRule rule) {
        JavaClasses broken = new ClassFileImporter().importClasses(rule.violations());
        List<String> found = rule.rule().apply(BROKEN).evaluate(broken).getFailureReport().getDetails();

        assertThat(rule.violations()).allSatisfy(
                violation -> assertThat(found).anyMatch(detail -> detail.contains(violation.getName())));
    }

    /** Otherwise a rule could bite whatever is put before it. */
    @Test
    void nothingBitesADeciderAsItShouldBe() {
        JavaClasses sound = new ClassFileImporter().importPackages(BROKEN.root())
                .that(HasName.Predicates.nameEndingWith("SoundDecider"));

        assertThat(sound).hasSize(1);
        assertThat(rules()).allSatisfy(rule -> assertThat(details(rule, sound)).isEmpty());
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(CLASSES.stream().flatMap(type -> HOUSE.module(type).stream()).distinct())
                .containsExactlyInAnyOrder("api", "command", "query", "device", "server");
    }

    @Test
    void everyCapabilityIsRegistered() {
        assertThat(CLASSES.stream().filter(HOUSE.capabilitiesOf("command")).flatMap(type -> HOUSE.room(type).stream()))
                .hasSameElementsAs(Capabilities.all().slices().stream().map(Slice::capability).toList());
    }

    /** No rule speaks of what is not there. */
    @Test
    void everyDoorAndEveryRowIsOfSomethingThatIsThere() {
        assertThat(EdgeRules.doors(HOUSE)).allSatisfy(door -> assertThat(CLASSES.contain(door)).as(door).isTrue());
        assertThat(Capabilities.all().slices().stream().map(Slice::capability)).containsAll(EdgeRules.capabilities());
    }

    /** No rule guards an empty room, and no room is without a rule. */
    @Test
    void everyPackageOfTheServerHasItsEdges() {
        assertThat(CLASSES.stream().flatMap(type -> ServerEdges.packageOf(HOUSE, type).stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(ServerEdges.packages());
    }

    private static List<String> details(HouseRule rule, JavaClasses classes) {
        return rule.rule().apply(BROKEN).allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
    }
}
