package io.tillbook.command.store;

import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Secret;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Secrets and personal data written as they are, which nothing but a message that is sealed at once may have. */
final class OpenSecrets extends SimpleModule {
    private static final long serialVersionUID = 1L;

    OpenSecrets() {
        super("ledger-open-secrets");
        addSerializer(Secret.class, writing(Secret::value));
        addSerializer(Personal.class, writing(Personal::text));
    }

    private static <T> ValueSerializer<T> writing(Function<T, String> text) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(text.apply(value));
            }
        };
    }
}
