package io.tillbook.server.reference;

import io.tillbook.api.access.Grant;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.Rights;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.StreamRef;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes {@code docs/reference/permissions.md}. */
final class PermissionsPage {
    private static final String HEAD = """
            # Permissions

            Generated from the code. What each role may do, and what each command needs. A role is granted at some
            locations, in some regions or everywhere, and for a time; whoever has several may do what any of them
            allows, there and then. What is not allowed is answered `403` with the missing permission, and nothing is
            recorded. Roles of the chain's own are made of the same permissions (`access.DefineRole`).

            """;
    private static final AccessDirectory DIRECTORY = new AccessDirectory(PermissionsPage::asInTheBeginning,
            Capabilities.all().permissions(),
            Capabilities.all().limits());

    private PermissionsPage() {}

    static String text() {
        return Stream.of(HEAD, roles(), "\n", limits(), "\n", handedOut(), "\n", commands(), "\n", fields())
                .collect(Collectors.joining());
    }

    private static String roles() {
        Stream<String> columns = Stream.concat(Stream.of("Permission", "Whoever has it may"),
                roleNames().map(PermissionsPage::code));
        Stream<List<String>> rows = Capabilities.all().permissions().stream().map(PermissionsPage::row);
        return "## What roles may do\n\n" + table(columns.toList(), rows);
    }

    private static List<String> row(Permission permission) {
        return Stream.concat(Stream.of(code(permission.id()), permission.meaning()),
                Arrays.stream(BuiltInRole.values()).map(role -> permission.isOf(role) ? "✓" : "")).toList();
    }

    private static String limits() {
        Stream<List<String>> rows = Capabilities.all()
                .limits()
                .stream()
                .map(limit -> List.of(code(limit.id()), code(limit.permission().id()), limit.meaning(),
                        alone(limit.alone())));
        return """
                ## What may be limited

                A role or token may be granted up to an amount; what is more, a second person has to approve.
                Where no limit is granted there is none, unless a permission is named here: then whoever does not have
                that one too needs a second person for any amount.

                """
                + table(List.of("Limit", "Of", "Measures, in minor units", "No limit for whoever has"), rows);
    }

    private static String alone(@Nullable Permission permission) {
        return permission == null ? "" : code(permission.id());
    }

    private static String handedOut() {
        Stream<List<String>> rows = Arrays.stream(BuiltInRole.values())
                .filter(role -> rights(role).rights()
                        .stream()
                        .anyMatch(right -> right.permissions().contains("access.manage-staff")))
                .map(role -> List.of(code(role.id()), coveredBy(role)));
        return "## Who may grant which role\n\n"
                + "Whoever hands out rights has all of them, there and then: nobody raises themselves.\n\n"
                + table(List.of("Role", "May grant, where it is held itself"), rows);
    }

    private static String coveredBy(BuiltInRole role) {
        return Arrays.stream(BuiltInRole.values())
                .filter(other -> rights(role).cover(rights(other), _ -> null))
                .map(other -> code(other.id()))
                .collect(Collectors.joining(", "));
    }

    private static Rights rights(BuiltInRole role) {
        return DIRECTORY.mostOf(new Grant(new RoleId(role.id()), Scope.EVERYWHERE, null, null));
    }

    private static String commands() {
        Stream<List<String>> rows = Capabilities.all()
                .commands()
                .stream()
                .filter(CommandHandling::isPublished)
                .sorted(Comparator.comparing(CommandHandling::type))
                .map(command -> List.of(code(command.type()), permissions(command)));
        return "## What commands need\n\n" + table(List.of("Command", "Permission"), rows);
    }

    private static String permissions(CommandHandling<?> command) {
        return command.permissions().map(Permission::id).map(PermissionsPage::code).collect(Collectors.joining(", "));
    }

    private static String fields() {
        Stream<List<String>> rows = FieldPermissions.all()
                .entrySet()
                .stream()
                .map(field -> List.of(code(field.getKey()), code(field.getValue())));
        return """
                ## What fields of GraphQL need

                Fields of `Query` and `Subscription` show what is at the locations where the permission is held, and are
                refused to who holds it nowhere. Other fields are null unless it is held wherever the rest may be seen.
                Values of arguments are refused without it.

                """
                + table(List.of("Field or value", "Permission"), rows);
    }

    private static String table(List<String> columns, Stream<List<String>> rows) {
        Stream<List<String>> head = Stream.of(columns, columns.stream().map(_ -> "---").toList());
        return Stream.concat(head, rows)
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }

    private static Stream<String> roleNames() {
        return Arrays.stream(BuiltInRole.values()).map(BuiltInRole::id);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static <S> S asInTheBeginning(StreamRef<S> stream) {
        return stream.type().initialState();
    }
}
