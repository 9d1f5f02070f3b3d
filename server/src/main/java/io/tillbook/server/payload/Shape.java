package io.tillbook.server.payload;

import java.math.BigDecimal;
import java.util.List;

/** What a part of a command's payload looks like in JSON: how it is documented, and how mistakes in it are named. */
public sealed interface Shape {
    /**
     * An object with these members and no others.
     *
     * @param record the record it is read as
     */
    record Members(Class<?> record, List<Member> members) implements Shape {}

    /**
     * A member of an object.
     *
     * @param required whether it has to be there, and not be null
     */
    record Member(String name, Shape shape, boolean required) {}

    /** A list; both bounds are included. */
    record Elements(Shape element, int least, int most) implements Shape {}

    /** A value without parts. */
    sealed interface Scalar extends Shape {}

    /** An id chosen by a client. */
    record Identifier() implements Scalar {}

    /** A text for people: not blank, of bounded length. */
    record Text() implements Scalar {}

    /** A password or PIN of so many characters; both bounds are included. */
    record Hidden(int least, int most) implements Scalar {}

    /** One of these texts. */
    record Choice(Class<? extends Enum<?>> type, List<String> names) implements Scalar {}

    /** An integer; both bounds are included. */
    record Whole(long least, long most) implements Scalar {}

    /** A number of at most three decimal places, other than 0; both bounds are included, 0 if one of them is 0. */
    record Decimal(BigDecimal least, BigDecimal most) implements Scalar {}

    /** True or false. */
    record Flag() implements Scalar {}

    /** A calendar day, {@code YYYY-MM-DD}. */
    record Day() implements Scalar {}

    /** A time zone by its IANA name or as an offset. */
    record Zone() implements Scalar {}

    /** A time as the clock of each place shows it, without an offset. */
    record WallTime() implements Scalar {}

    /** A time with its offset, as RFC 3339 has it. */
    record Moment() implements Scalar {}

    /** A GS1 element string: what is read off a carton. */
    record ElementString() implements Scalar {}
}
