package io.tillbook.api.pricing.rule;

import org.jspecify.annotations.Nullable;

/**
 * How a rule gets along with others of its layer.
 *
 * @param group of the rules of one group only the best applies; those without a group are one
 * @param exclusive whether it applies alone or not at all
 * @param priority lower ones come first
 * @param tag a name for it that others can avoid ({@link Scope#notWith})
 * @param consumes whether pieces that it takes are in no other deal
 */
public record Stacking(String group, boolean exclusive, int priority, @Nullable String tag, boolean consumes) {
    /** Nothing is said. */
    public static final Stacking NONE = new Stacking("", false, 0, null, true);

    /** The best of a group. */
    public static Stacking group(String group) {
        return new Stacking(group, false, 0, null, true);
    }

    /** Known by a tag. */
    public static Stacking tag(String tag) {
        return new Stacking("", false, 0, tag, true);
    }

    /** On top of other deals. */
    public static Stacking onTop() {
        return new Stacking("", false, 0, null, false);
    }

    /** Alone or not at all. */
    public static Stacking alone() {
        return new Stacking("", true, 0, null, true);
    }
}
