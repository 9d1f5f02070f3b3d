package io.tillbook.api.devices;

/** What writes a journal. */
public enum DeviceKind {
    /** A till with a journal of its own. */
    TILL,
    /** The bridge of a till, or of a shop. */
    BRIDGE,
    /** Something that is carried around. */
    HANDHELD
}
