package io.tillbook.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Dependencies between parts of the house go along allowed edges only. */
final class AllowedEdges extends ArchCondition<JavaClass> {
    private final Function<JavaClass, Optional<String>> partOf;
    private final BiPredicate<String, JavaClass> allowed;

    /**
     * @param partOf the part a class belongs to, if it belongs to one
     * @param allowed whether a part may use a class of another part
     */
    AllowedEdges(Function<JavaClass, Optional<String>> partOf, BiPredicate<String, JavaClass> allowed) {
        super("use other parts along allowed edges only");
        this.partOf = partOf;
        this.allowed = allowed;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        partOf.apply(type)
                .ifPresent(part -> type.getDirectDependenciesFromSelf()
                        .stream()
                        .filter(dependency -> isForbidden(part, dependency))
                        .forEach(dependency -> events
                                .add(SimpleConditionEvent.violated(type, dependency.getDescription()))));
    }

    private boolean isForbidden(String part, Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return partOf.apply(target).filter(other -> !other.equals(part)).isPresent() && !allowed.test(part, target);
    }
}
