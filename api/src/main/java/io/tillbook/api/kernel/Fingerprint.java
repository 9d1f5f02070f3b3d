package io.tillbook.api.kernel;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a command's body was, short enough to be kept for ever: a digest of each of its fields. Bodies that differ only
 * in white space, order of fields or spelling of a number have the same fingerprint.
 *
 * @param fields digests by JSON pointer
 */
public record Fingerprint(SortedMap<String, String> fields) {
    /** Takes a copy. */
    public Fingerprint {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The fingerprint of the body without some fields, which are named by JSON pointers. */
    public Fingerprint without(Set<String> pointers) {
        if (pointers.isEmpty()) {
            return this;
        }
        SortedMap<String, String> rest = new TreeMap<>(fields);
        rest.keySet().removeAll(pointers);
        return new Fingerprint(rest);
    }

    /** JSON pointers of the fields that the other body does not have, has alone, or has with another value. */
    public List<String> differences(Fingerprint other) {
        SortedSet<String> pointers = new TreeSet<>(fields.keySet());
        pointers.addAll(other.fields.keySet());
        return pointers.stream()
                .filter(pointer -> !Objects.equals(fields.get(pointer), other.fields.get(pointer)))
                .toList();
    }
}
