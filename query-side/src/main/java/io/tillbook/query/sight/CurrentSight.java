package io.tillbook.query.sight;

/** The sight in force on a thread. */
final class CurrentSight {
    static final ScopedValue<Sight> VALUE = ScopedValue.newInstance();

    private CurrentSight() {}
}
