package io.tillbook.device.catalog;

/** How good a bundle still is. */
public enum BundleAge {
    /** As good as the server's. */
    FRESH,
    /** There should be a newer one; it may be sold by. */
    STALE,
    /** It tells no prices any more: nothing is priced by it. */
    STOPPED
}
