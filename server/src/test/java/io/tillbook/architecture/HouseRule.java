package io.tillbook.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule of the house.
 *
 * @param says the rule in words
 * @param rule the rule over the rooms of a house
 * @param violations classes of the broken model that break it, each by itself
 */
record HouseRule(String says, Function<Rooms, ArchRule> rule, List<Class<?>> violations) {
    static HouseRule of(String says, Function<Rooms, ArchRule> rule, Class<?>... violations) {
        if (violations.length == 0) {
            throw new IllegalArgumentException("nothing shows that this rule bites: " + says);
        }
        return new HouseRule(says, rule, List.of(violations));
    }

    @Override
    public String toString() {
        return says;
    }
}
