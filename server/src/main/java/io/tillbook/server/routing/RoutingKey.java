package io.tillbook.server.routing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.kernel.Submission;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a command is about, as far as it tells by itself: commands with the same key are decided by the same process, so
 * that they find their streams folded and do not get in each other's way. Nothing but speed depends on it.
 */
final class RoutingKey {
    private static final ClassValue<List<RecordComponent>> IDS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> command) {
            return Arrays.stream(command.getRecordComponents())
                    .filter(component -> Id.class.isAssignableFrom(component.getType()))
                    .toList();
        }
    };

    private RoutingKey() {}

    /** The location; else the first thing that the command names, such as an employee; else what is asked for. */
    static String of(Submission<?> submission) {
        Command command = submission.command();
        LocationId at = command.location();
        return at == null
                ? subject(command).orElseGet(() -> "type/" + submission.occurrence().commandType())
                : "location/" + at.value();
    }

    private static Optional<String> subject(Command command) {
        return IDS.get(command.getClass())
                .stream()
                .flatMap(component -> id(component, command).map(id -> component.getName() + "/" + id.value()).stream())
                .findFirst();
    }

    private static Optional<Id> id(RecordComponent component, Command command) {
        try {
            return Optional.ofNullable((Id) component.getAccessor().invoke(command));
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("commands are public records", hidden);
        }
    }
}
