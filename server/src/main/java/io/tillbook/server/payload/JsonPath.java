package io.tillbook.server.payload;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document a value is. It becomes a JSON pointer only when there is something to say about the value.
 *
 * @param within the place of the object or list that the value is in; none at the root
 * @param member its name there, or the pointer to the root
 * @param index its index in a list; -1 in an object
 */
record JsonPath(@Nullable JsonPath within, String member, int index) {
    static JsonPath root(String pointer) {
        return new JsonPath(null, pointer, -1);
    }

    JsonPath child(String name) {
        return new JsonPath(this, name, -1);
    }

    JsonPath child(int at) {
        return new JsonPath(this, "", at);
    }

    String pointer() {
        if (within == null) {
            return member;
        }
        return index < 0 ? Pointers.child(within.pointer(), member) : Pointers.child(within.pointer(), index);
    }
}
