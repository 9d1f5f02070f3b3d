package io.tillbook.query.store.embedded.bson;

/** The types of BSON that documents may have, as their bytes. */
public final class BsonType {
    /** Nothing follows in a document or list. */
    public static final byte END = 0x00;
    /** A number with a fraction. */
    public static final byte DOUBLE = 0x01;
    /** A text. */
    public static final byte TEXT = 0x02;
    /** A document within another. */
    public static final byte DOCUMENT = 0x03;
    /** A list. */
    public static final byte LIST = 0x04;
    /** Bytes, unique ids among them. */
    public static final byte BINARY = 0x05;
    /** An id that a database has made. */
    public static final byte OBJECT_ID = 0x07;
    /** True or false. */
    public static final byte TRUTH = 0x08;
    /** A moment. */
    public static final byte MOMENT = 0x09;
    /** Nothing, said in so many words. */
    public static final byte NULL = 0x0A;
    /** A whole number of four bytes. */
    public static final byte INT_32 = 0x10;
    /** A mark of a database's own log. */
    public static final byte TIMESTAMP = 0x11;
    /** A whole number of eight bytes. */
    public static final byte INT_64 = 0x12;

    private BsonType() {}
}
