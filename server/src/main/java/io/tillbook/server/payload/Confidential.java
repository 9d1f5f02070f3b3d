package io.tillbook.server.payload;

import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Secret;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The members of commands that fingerprints leave out: a digest of a PIN or a phone number tells it to whoever tries
 * all of them, also among other fields, and what the server fills in differs each time the same command is sent.
 */
final class Confidential {
    /** The name of secrets further down, such as that of a card in a tender: no digest has it either. */
    static final String NESTED = "secret";

    private static final ClassValue<Set<String>> POINTERS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> command) {
            return Arrays.stream(command.getRecordComponents())
                    .filter(Confidential::isConfidential)
                    .map(component -> Pointers.child("/" + Envelope.PAYLOAD, component.getName()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private Confidential() {}

    /** Their JSON pointers. */
    static Set<String> pointers(Class<?> command) {
        return POINTERS.get(command);
    }

    private static boolean isConfidential(RecordComponent component) {
        return isConfidential(component.getType()) || component.isAnnotationPresent(FromServer.class)
                || (component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                        && isConfidential(list.getAnnotatedActualTypeArguments()[0].getType()));
    }

    private static boolean isConfidential(Type type) {
        return type == Secret.class || type == Personal.class
                || (type instanceof Class<?> record && record.isRecord()
                        && Arrays.stream(record.getRecordComponents())
                                .anyMatch(component -> isConfidential(component.getType())));
    }
}
