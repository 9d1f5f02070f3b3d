package io.tillbook.query.access;

import io.tillbook.api.kernel.LocationId;

/**
 * A PIN that somebody has.
 *
 * @param location where they take over tills with it
 * @param locked whether too many wrong ones were typed, so that it has to be set anew
 */
record PinView(LocationId location, boolean locked) {}
