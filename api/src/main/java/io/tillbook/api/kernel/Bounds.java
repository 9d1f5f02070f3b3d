package io.tillbook.api.kernel;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ranges of a record's components, for the checks of its constructor. A record keeps its own in a constant, so that
 * the annotations are read once.
 */
public final class Bounds {
    private final Map<String, Range> ranges;

    private Bounds(Map<String, Range> ranges) {
        this.ranges = ranges;
    }

    /** Those of a record. */
    public static Bounds of(Class<? extends Record> type) {
        return new Bounds(Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, Range::of)));
    }

    /** Refuses a number out of its range; what is missing is in it. */
    public void check(String component, @Nullable Integer value) {
        if (value != null) {
            Range range = range(component);
            Require.between(component, value, Math.toIntExact(range.least()), Math.toIntExact(range.most()));
        }
    }

    /** Refuses a whole number below its range; what is missing is in it. */
    public void check(String component, @Nullable Long value) {
        if (value != null) {
            atLeast(component, value);
        }
    }

    /** Refuses an amount below its range; what is missing is in it. */
    public void check(String component, @Nullable Money value) {
        if (value != null) {
            Require.notNegative(component, value);
            atLeast(component, value.minor());
        }
    }

    /** Refuses a quantity below its range; what is missing is in it. */
    public void check(String component, @Nullable Quantity value) {
        if (value != null) {
            atLeast(component, value.thousandths());
        }
    }

    /** Refuses a secret of too few or too many characters; what is missing is not looked at. */
    public void check(String component, @Nullable Secret value) {
        Range range = range(component);
        if (value != null && (value.value().length() < range.least() || value.value().length() > range.most())) {
            throw new InvalidField(component, "must have " + range.least() + " to " + range.most() + " characters");
        }
    }

    private void atLeast(String component, long value) {
        long least = range(component).least();
        if (value < least) {
            throw new InvalidField(component, least == 0 ? "must not be negative" : "must be greater than 0");
        }
    }

    private Range range(String component) {
        return Objects.requireNonNull(ranges.get(component), component);
    }
}
