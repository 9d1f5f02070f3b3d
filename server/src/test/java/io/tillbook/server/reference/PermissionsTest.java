package io.tillbook.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.server.http.RequestSecurityConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be done needs a permission that there is, and each permission is needed for something. */
class PermissionsTest {
    private static final List<Permission> ALL = Capabilities.all().permissions();

    @Test
    void thePageIsWhatTheCodeSays() {
        ReferenceFile.check("permissions.md", PermissionsPage.text());
    }

    @Test
    void everyCommandNeedsAPermissionThatThereIs() {
        assertThat(undeclared(Capabilities.all())).isEmpty();
        assertThat(undeclared(Capabilities.all().with(selling(Permission.of("sales.give-away", "give away")))))
                .as("a permission that nobody declares")
                .containsExactly("sales.give-away");
    }

    @Test
    void everyPermissionIsDeclaredOnce() {
        assertThat(ALL).extracting(Permission::id).doesNotHaveDuplicates();
        assertThat(ALL).extracting(Permission::meaning).doesNotHaveDuplicates();
        assertThat(ALL).extracting(Permission::id)
                .allSatisfy(id -> assertThat(id).matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyPermissionIsNeededForSomething() {
        Set<String> needed = new HashSet<>(FieldPermissions.all().values());
        Capabilities.all().commands().forEach(command -> needed.add(command.permission().id()));
        Capabilities.all()
                .limits()
                .stream()
                .flatMap(limit -> Stream.ofNullable(limit.alone()))
                .forEach(alone -> needed.add(alone.id()));
        needed.addAll(ofAddresses());

        assertThat(ALL).extracting(Permission::id).containsExactlyInAnyOrderElementsOf(needed);
    }

    private static Set<String> undeclared(Capabilities capabilities) {
        Set<String> declared = ALL.stream().map(Permission::id).collect(Collectors.toSet());
        return capabilities.commands()
                .stream()
                .map(command -> command.permission().id())
                .filter(id -> !declared.contains(id))
                .collect(Collectors.toSet());
    }

    private static Set<String> ofAddresses() {
        return new ClassFileImporter().importClasses(RequestSecurityConfig.class)
                .get(RequestSecurityConfig.class)
                .getFieldAccessesFromSelf()
                .stream()
                .filter(access -> access.getTarget().getRawType().isEquivalentTo(Permission.class))
                .map(PermissionsTest::value)
                .map(Permission::id)
                .collect(Collectors.toSet());
    }

    private static Permission value(JavaFieldAccess access) {
        try {
            Class<?> owner = Class.forName(access.getTargetOwner().getName());
            return (Permission) owner.getField(access.getTarget().getName()).get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Slice selling(Permission permission) {
        CommandHandling<?> some = Capabilities.all().commands().getFirst();
        return new Slice() {
            @Override
            public String capability() {
                return "sales";
            }

            @Override
            public List<CommandHandling<?>> commands() {
                return List.of(needing(permission, some));
            }
        };
    }

    private static <C extends Command> CommandHandling<C> needing(Permission permission, CommandHandling<C> handling) {
        return new CommandHandling<>("sales.GiveAway", handling.command(), permission, handling.decider());
    }
}
