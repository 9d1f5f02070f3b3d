package io.tillbook.query.kernel;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The editions of a group's version that the database knows: how often this release's documents were folded anew.
 *
 * @param current the last one that has caught up with the events; empty where none has yet
 * @param wanted a later one, which somebody has asked for and which has not caught up; empty where there is none
 */
record Editions(OptionalInt current, OptionalInt wanted) {

    static Editions of(ViewGroup group, List<StoredVersion> stored) {
        OptionalInt current = numbers(group, stored, true).max();
        OptionalInt wanted = numbers(group, stored, false).max();
        boolean isLater = wanted.isPresent() && current.isPresent() && wanted.getAsInt() > current.getAsInt();
        return new Editions(current, isLater ? wanted : OptionalInt.empty());
    }

    private static IntStream numbers(ViewGroup group, List<StoredVersion> stored, boolean isReady) {
        return stored.stream()
                .filter(each -> each.isReady() == isReady)
                .map(group::editionOf)
                .flatMapToInt(OptionalInt::stream);
    }
}
