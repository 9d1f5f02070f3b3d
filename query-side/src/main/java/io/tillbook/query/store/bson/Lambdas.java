package io.tillbook.query.store.bson;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.function.Function;

/** Methods and constructors that are found at run time as functions that cost what a lambda costs. */
final class Lambdas {
    private Lambdas() {}

    /** What a method without arguments gives. */
    static Function<Object, Object> of(Method method) {
        try {
            MethodHandles.Lookup within = within(method.getDeclaringClass());
            return function(within, within.unreflect(method));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a constructor with one argument makes. */
    static Function<Object, Object> of(Constructor<?> constructor) {
        try {
            MethodHandles.Lookup within = within(constructor.getDeclaringClass());
            return function(within, within.unreflectConstructor(constructor));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandles.Lookup within(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    @SuppressWarnings("unchecked") // A function of anything, as far as the virtual machine is concerned.
    private static Function<Object, Object> function(MethodHandles.Lookup within, MethodHandle target) {
        try {
            return (Function<Object, Object>) LambdaMetafactory.metafactory(within, "apply",
                    methodType(Function.class), methodType(Object.class, Object.class), target, target.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable failure) {
            throw new IllegalStateException("no function can be made of " + target, failure);
        }
    }
}
