package io.tillbook.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;

/**
 * The rooms below a root package: {@code root.module.room}. The rules speak of rooms, so that the same rule holds of
 * the house and can be shown to fail on a broken model of it.
 */
record Rooms(String root) {
    private static final Set<String> TECHNICAL = Set.of("kernel", "store", "graphql", "checkout", "sight", "report");
    private static final Set<String> PURE_KERNEL = Set.of("Alongside", "Changes", "CommandHandling", "Decider",
            "Decision",
            "Draft",
            "Existence", "Footprint", "NamedRejection", "OutcomeTypes", "Reach", "Rules", "Slice", "Stake", "Stakes",
            "States", "StoredType", "StreamRef", "StreamType");

    /** The package identifier of a module or a room and all below it. */
    String in(String room) {
        return root + "." + room + "..";
    }

    /** The module a class belongs to: {@code api}, {@code command}, {@code query}, … */
    Optional<String> module(JavaClass type) {
        return segment(type, 0);
    }

    /** The room within its module: a capability, or {@code kernel}, {@code store}, … */
    Optional<String> room(JavaClass type) {
        return segment(type, 1);
    }

    /** Classes of the capabilities of a module, not of its technical rooms. */
    DescribedPredicate<JavaClass> capabilitiesOf(String module) {
        return DescribedPredicate.describe("belong to a capability of " + module,
                type -> module(type).filter(module::equals).isPresent()
                        && room(type).filter(room -> !TECHNICAL.contains(room)).isPresent());
    }

    /** The part of the command side's kernel that deciders are written with. */
    DescribedPredicate<JavaClass> pureKernel() {
        return DescribedPredicate.describe("belong to the pure kernel",
                type -> type.getPackageName().equals(root + ".command.kernel")
                        && PURE_KERNEL.contains(outermost(type.getBaseComponentType()).getSimpleName()));
    }

    /** Where sales and returns are put together of the capabilities' parts. */
    DescribedPredicate<JavaClass> checkout() {
        return DescribedPredicate.describe("belong to the checkout", type -> module(type).filter("command"::equals)
                .isPresent() && room(type).filter("checkout"::equals).isPresent());
    }

    /** The contract and everything that decides. */
    DescribedPredicate<JavaClass> domain() {
        return DescribedPredicate.describe("belong to the domain",
                type -> module(type).filter("api"::equals).isPresent() || capabilitiesOf("command").test(type)
                        || checkout().test(type) || pureKernel().test(type));
    }

    /** The class that a nested class is written in. */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rooms::outermost).orElse(type);
    }

    private Optional<String> segment(JavaClass type, int index) {
        if (!type.getPackageName().startsWith(root + ".")) {
            return Optional.empty();
        }
        String[] segments = type.getPackageName().substring(root.length() + 1).split("\\.", -1);
        return index < segments.length ? Optional.of(segments[index]) : Optional.empty();
    }
}
