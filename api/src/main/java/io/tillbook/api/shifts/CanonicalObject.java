package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.language.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A JSON object that is put together member by member, and written as RFC 8785 has it. */
final class CanonicalObject {
    /** The largest whole number that every reader of JSON takes as it is: 2^53 − 1. */
    private static final long MOST = 9_007_199_254_740_991L;

    private final Map<String, Object> members = new TreeMap<>();

    CanonicalObject with(String name, long number) {
        if (number > MOST || number < -MOST) {
            throw new ArithmeticException(name + " is more than a number of JSON can tell");
        }
        members.put(name, number);
        return this;
    }

    CanonicalObject with(String name, Money amount) {
        return with(name, amount.minor());
    }

    CanonicalObject withUnlessZero(String name, Money amount) {
        return amount.isZero() ? this : with(name, amount);
    }

    CanonicalObject with(String name, String text) {
        members.put(name, text);
        return this;
    }

    CanonicalObject with(String name, CanonicalObject object) {
        members.put(name, object.members);
        return this;
    }

    CanonicalObject with(String name, List<CanonicalObject> objects) {
        members.put(name, objects.stream().map(object -> object.members).toList());
        return this;
    }

    String text() {
        return CanonicalJson.text(members);
    }
}
