package io.tillbook.server.payload;

/** JSON pointers (RFC 6901). */
final class Pointers {
    private Pointers() {}

    /** The pointer to a member of what the other pointer points to. */
    static String child(String pointer, String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer to an element of the list that the other pointer points to. */
    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }
}
