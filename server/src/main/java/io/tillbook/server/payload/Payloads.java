package io.tillbook.server.payload;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.payload.Shape.Members;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** Reads the payloads of the commands that are known, and names what is wrong with one by JSON pointers. */
public final class Payloads {
    private static final String ROOT = "/" + Envelope.PAYLOAD;

    private final Map<String, Known> known = new TreeMap<>();

    private record Known(ObjectReader reader, Members shape, Set<String> confidential) {}

    /** @param handlings the commands that are known */
    public Payloads(Collection<CommandHandling<?>> handlings) {
        handlings.stream()
                .filter(CommandHandling::isPublished)
                .forEach(handling -> known.put(handling.type(), known(handling)));
    }

    /** Whether commands of this name are known. */
    public boolean knows(String type) {
        return known.containsKey(type);
    }

    /**
     * The command that the envelope carries.
     *
     * @throws MalformedRequest naming what is wrong with it
     */
    public Command read(Envelope envelope) {
        Known type = known.get(envelope.type());
        if (type == null) {
            throw new MalformedRequest(FieldError.at("/" + Envelope.TYPE,
                    "names no command; those known are " + String.join(", ", known.keySet())));
        }
        List<FieldError> errors = ShapeCheck.errors(type.shape(), envelope.payload(), ROOT);
        if (!errors.isEmpty()) {
            throw new MalformedRequest(errors);
        }
        return read(type.reader(), envelope.payload());
    }

    /** The fingerprint of what the envelope carries, without secrets. */
    public Fingerprint fingerprint(Envelope envelope) {
        Known type = known.get(envelope.type());
        return type == null ? envelope.fingerprint() : envelope.fingerprint().without(type.confidential());
    }

    private static Command read(ObjectReader reader, ObjectNode payload) {
        try {
            return reader.readValue(payload);
        } catch (JacksonException refused) {
            throw new MalformedRequest(error(refused, ROOT));
        }
    }

    /** The path that Jackson took from a root, and from there the field that a record's constructor named. */
    static FieldError error(JacksonException refused, String root) {
        String pointer = refused.getPath()
                .stream()
                .reduce(root, Payloads::child, (one, _) -> one);
        return invalidField(refused)
                .map(invalid -> FieldError.at(
                        invalid.field().isEmpty() ? pointer : pointer + "/" + invalid.field(), invalid.reason()))
                .orElseGet(() -> FieldError.at(pointer, "cannot be read"));
    }

    private static String child(String pointer, JacksonException.Reference step) {
        String name = step.getPropertyName();
        return name == null ? Pointers.child(pointer, step.getIndex()) : Pointers.child(pointer, name);
    }

    private static Optional<InvalidField> invalidField(Throwable refused) {
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidField invalid) {
                return Optional.of(invalid);
            }
        }
        return Optional.empty();
    }

    private static Known known(CommandHandling<?> handling) {
        return new Known(LedgerJson.commands().readerFor(handling.command()), Shapes.of(handling.command()),
                Confidential.pointers(handling.command()));
    }
}
