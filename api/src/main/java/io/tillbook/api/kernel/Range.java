package io.tillbook.api.kernel;

import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * What a component of a command may be: minor units of money, thousandths of a quantity, entries of a list, characters
 * of a secret, or the integer itself. Its type tells, unless {@link AtLeast} or {@link AtMost} do.
 *
 * @param least the least, itself included
 * @param most the most, itself included
 */
public record Range(long least, long most) {
    private static final Range ANY = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    /** The range of a component. */
    public static Range of(RecordComponent component) {
        Range type = of(component.getType());
        AtLeast atLeast = component.getAnnotation(AtLeast.class);
        AtMost atMost = component.getAnnotation(AtMost.class);
        return new Range(atLeast == null ? type.least : atLeast.value(), atMost == null ? type.most : atMost.value());
    }

    /** What a type allows by itself. */
    public static Range of(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return new Range(1, Integer.MAX_VALUE);
        }
        if (type == Money.class) {
            return new Range(0, Money.MAX_MINOR);
        }
        if (type == Quantity.class) {
            return new Range(1, Quantity.MAX_THOUSANDTHS);
        }
        if (type == Secret.class) {
            return new Range(1, Secret.MAX_LENGTH);
        }
        return type == List.class ? new Range(0, Require.MAX_LINES) : ANY;
    }
}
