package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Rejection;
import java.util.Arrays;
import java.util.List;

/**
 * A rejection that can be answered.
 *
 * @param name the published name, such as {@code sales.TendersDoNotMatch}
 * @param type its class
 */
public record NamedRejection(String name, Class<? extends Rejection> type) {
    /** The rejections of a sealed interface, each under the capability and the record's own name. */
    public static List<NamedRejection> allOf(String capability, Class<? extends Rejection> rejections) {
        return Arrays.stream(rejections.getPermittedSubclasses())
                .map(type -> new NamedRejection(capability + "." + type.getSimpleName(),
                        type.asSubclass(Rejection.class)))
                .toList();
    }
}
