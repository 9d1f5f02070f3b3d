package io.tillbook.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.tillbook.architecture.broken.command.inventory.writeoff.Location;
import io.tillbook.architecture.broken.command.sales.OpenDecider;
import io.tillbook.architecture.broken.command.sales.PublicTotals;
import io.tillbook.architecture.broken.server.Injected;
import io.tillbook.architecture.broken.server.SaleHelper;
import io.tillbook.architecture.broken.server.SaleImpl;
import io.tillbook.architecture.broken.server.SaleManager;
import io.tillbook.architecture.broken.server.SaleUtil;
import io.tillbook.command.kernel.Decider;
import java.util.List;

/** How classes are named, and how far they are seen. */
final class FormRules {
    private static final String EMPTY_NAMES = ".*(Utils?|Helpers?|Managers?|Impl)";
    private static final String[] INJECTIONS = {"org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value", "jakarta.inject.Inject",
            "jakarta.annotation.Resource"};

    private FormRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("names say what a thing is", FormRules::names, SaleUtil.class, SaleManager.class,
                        SaleHelper.class, SaleImpl.class),
                HouseRule.of("deciders stay in their slice", FormRules::deciders, OpenDecider.class),
                HouseRule.of("a slice of the command side has one public door", FormRules::doors, PublicTotals.class,
                        OpenDecider.class, Location.class),
                HouseRule.of("nothing is injected into fields", FormRules::fields, Injected.class));
    }

    private static ArchRule names(Rooms rooms) {
        return noClasses().that().resideInAPackage(rooms.root() + "..").should().haveNameMatching(EMPTY_NAMES);
    }

    private static ArchRule deciders(Rooms rooms) {
        return classes().that(rooms.capabilitiesOf("command"))
                .and()
                .areAssignableTo(Decider.class)
                .should()
                .bePackagePrivate()
                .andShould(haveModifier(JavaModifier.FINAL));
    }

    private static ArchRule doors(Rooms rooms) {
        DescribedPredicate<JavaClass> doors = DescribedPredicate.describe("doors",
                type -> type.getSimpleName().endsWith("Commands") || EdgeRules.isDoor(rooms, type)
                        || type.getSimpleName().equals("package-info"));
        return classes().that(rooms.capabilitiesOf("command"))
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.not(doors))
                .should()
                .notBePublic();
    }

    private static ArchRule fields(Rooms rooms) {
        DescribedPredicate<JavaAnnotation<?>> injection = DescribedPredicate
                .describe("inject", annotation -> List.of(INJECTIONS).contains(annotation.getRawType().getName()));
        return noFields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(rooms.root() + "..")
                .should()
                .beAnnotatedWith(injection);
    }
}
