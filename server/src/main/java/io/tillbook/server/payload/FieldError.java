package io.tillbook.server.payload;

/**
 * What is wrong with one part of a request.
 *
 * @param kind which part of the request the place is in
 * @param place JSON pointer into the body, or name of the header or parameter
 * @param detail what is wrong, readable after the place
 */
public record FieldError(Kind kind, String place, String detail) {
    /** Parts of a request. */
    public enum Kind {
        /** The body; an id in the path counts as a field of the body, as which a batch carries it. */
        POINTER("pointer"),
        /** A header. */
        HEADER("header"),
        /** The query string. */
        PARAMETER("parameter");

        private final String member;

        Kind(String member) {
            this.member = member;
        }

        /** Name of the member of a problem document that names the place. */
        public String member() {
            return member;
        }
    }

    /** An error in the body. */
    public static FieldError at(String pointer, String detail) {
        return new FieldError(Kind.POINTER, pointer, detail);
    }

    /** An error in a header. */
    public static FieldError header(String name, String detail) {
        return new FieldError(Kind.HEADER, name, detail);
    }

    /** An error in the query string. */
    public static FieldError parameter(String name, String detail) {
        return new FieldError(Kind.PARAMETER, name, detail);
    }

    @Override
    public String toString() {
        return (place.isEmpty() ? "The body" : place) + " " + detail;
    }
}
