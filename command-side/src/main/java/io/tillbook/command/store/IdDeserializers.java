package io.tillbook.command.store;

import static java.lang.invoke.MethodType.methodType;

import io.tillbook.api.kernel.Id;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/** Reads every {@link Id} from its text by the constructor that its record has, so that no list has to name it. */
final class IdDeserializers extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;
    private static final MethodHandles.Lookup HERE = MethodHandles.lookup();

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
            BeanDescription.Supplier bean) {
        return isId(type.getRawClass())
                ? reading(constructor(type.getRawClass()))
                : super.findBeanDeserializer(type, config, bean);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return isId(type) || super.hasDeserializerFor(config, type);
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord() && Id.class.isAssignableFrom(type);
    }

    private static ValueDeserializer<Object> reading(Function<String, Object> id) {
        return ValueTypes.reading((json, context) -> id.apply(ValueTypes.text(json, context)));
    }

    /** Costs what a lambda costs: every event that is read has a dozen ids. */
    @SuppressWarnings("unchecked") // a function of anything, as far as the virtual machine is concerned
    private static Function<String, Object> constructor(Class<?> type) {
        try {
            MethodHandle constructor = HERE.findConstructor(type, methodType(void.class, String.class));
            return (Function<String, Object>) LambdaMetafactory.metafactory(HERE, "apply",
                    methodType(Function.class), methodType(Object.class, Object.class), constructor,
                    methodType(type, String.class)).getTarget().invoke();
        } catch (Throwable failure) {
            throw new IllegalStateException(type + " has no public constructor with a text", failure);
        }
    }
}
